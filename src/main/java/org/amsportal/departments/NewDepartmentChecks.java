package org.amsportal.departments;

import java.util.List;

import org.amsportal.ams.AmsCompany;
import org.amsportal.organisation.Organisation;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What must be corrected before a department is created: it could never be changed or taken back. */
@Component
class NewDepartmentChecks {

    private final Organisation organisation;
    private final CompanyNames companyNames;
    private final Words words;

    NewDepartmentChecks(Organisation organisation, CompanyNames companyNames, Words words) {
        this.organisation = organisation;
        this.companyNames = companyNames;
        this.words = words;
    }

    FormErrors of(Placement place, FormErrors errors) {
        checkCompany(place, errors);
        checkParent(place, errors);
        place.same().ifPresent(same -> errors.add("department-name", words.say("departments.same", same.name())));
        if (place.asksWhetherDifferent() && !place.form().different().equals(place.differentFrom())) {
            errors.add("different", words.say("departments.different.missing"));
        }
        return errors;
    }

    /** The companies to choose from; none where the admin's own counts, or where AMS does not list them. */
    List<AmsCompany> companies(Placement place) {
        return place.asksCompany() ? organisation.companies(place.admin()).known().orElse(List.of()) : List.of();
    }

    private void checkCompany(Placement place, FormErrors errors) {
        var form = place.form();
        boolean needed = place.needsCompany() && form.under().isEmpty();
        if (needed && !known(place)) {
            errors.add("company", words.say("departments.company.missing"));
        }
        if (!needed && place.asksCompany() && !form.company().isEmpty() && !known(place)) {
            errors.add("company", words.say("onboarding.company.number"));
        }
    }

    private void checkParent(Placement place, FormErrors errors) {
        var form = place.form();
        boolean listed = Typed.id(form.under()).isPresent()
                && (!place.reading().fromAms() || place.parent().isPresent());
        if (!form.under().isEmpty() && !listed) {
            errors.add("under", words.say("departments.under.gone"));
        }
        if (place.elsewhere()) {
            errors.add("under", elsewhere(place));
        }
    }

    /** That the department it shall be under belongs to another company. */
    String elsewhere(Placement place) {
        var parent = place.parent().orElseThrow().department();
        Long owner = parent.companyId();
        return words.say("departments.under.elsewhere", parent.name(),
                owner == null ? words.say("not-told") : companyNames.of(place.admin(), owner));
    }

    private boolean known(Placement place) {
        var typed = Typed.id(place.form().company());
        var companies = companies(place);
        return typed.isPresent()
                && (companies.isEmpty() || companies.stream().anyMatch(c -> typed.get().equals(c.id())));
    }
}
