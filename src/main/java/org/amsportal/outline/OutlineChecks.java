package org.amsportal.outline;

import java.util.List;

import org.amsportal.access.FieldText;
import org.amsportal.ams.AmsCompany;
import org.amsportal.organisation.Organisation;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What must be corrected before an outline can be looked at. */
@Component
class OutlineChecks {

    static final int MOST_LINES = 5000;

    private final Organisation organisation;
    private final Words words;

    OutlineChecks(Organisation organisation, Words words) {
        this.organisation = organisation;
        this.words = words;
    }

    FormErrors of(Ground ground) {
        var errors = new FormErrors();
        checkCompany(ground, errors);
        checkText(ground, errors);
        var form = ground.form();
        boolean listed = ground.underId().isPresent() && (!ground.reading().fromAms() || ground.parent().isPresent());
        if (!form.under().isEmpty() && !listed) {
            errors.add("under", words.say("outline.under.gone"));
        }
        ground.parent().filter(node -> !ground.offered(node.department()))
                .ifPresent(node -> errors.add("under", words.say("outline.under.elsewhere", node.department().name())));
        return errors;
    }

    /** The companies to choose from; none where the admin's own counts, or where AMS does not list them. */
    List<AmsCompany> companies(Ground ground) {
        return ground.asksCompany() ? organisation.companies(ground.admin()).known().orElse(List.of()) : List.of();
    }

    private void checkText(Ground ground, FormErrors errors) {
        if (ground.form().isEmpty()) {
            errors.add("outline-text", words.say("outline.text.missing"));
            return;
        }
        if (FieldText.isShortened(ground.form().text())) {
            errors.add("outline-text", words.say("outline.text.much", OutlineSizes.LONGEST));
            return;
        }
        int lines = ground.outline().lines();
        if (lines > MOST_LINES) {
            errors.add("outline-text", words.say("outline.text.long", MOST_LINES, lines));
            return;
        }
        int departments = ground.outline().entries().size();
        if (departments > MOST_LINES) {
            errors.add("outline-text", words.say("outline.text.many", MOST_LINES, departments));
        }
    }

    private void checkCompany(Ground ground, FormErrors errors) {
        boolean typed = !ground.form().company().isEmpty();
        boolean needed = ground.needsCompany() && ground.form().under().isEmpty();
        if (needed && !known(ground)) {
            errors.add("company", words.say("outline.company.missing"));
        } else if (typed && ground.asksCompany() && !known(ground)) {
            errors.add("company", words.say("onboarding.company.number"));
        }
    }

    private boolean known(Ground ground) {
        var typed = Typed.id(ground.form().company());
        var companies = companies(ground);
        return typed.isPresent()
                && (companies.isEmpty() || companies.stream().anyMatch(c -> typed.get().equals(c.id())));
    }
}
