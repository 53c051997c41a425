package org.amsportal.users;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Losing;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What must be corrected before several users are changed. */
@Component
class SeveralChecks {

    private final GroupChoices choices;
    private final Losing losing;
    private final Words words;

    SeveralChecks(GroupChoices choices, Losing losing, Words words) {
        this.choices = choices;
        this.losing = losing;
        this.words = words;
    }

    /** In what is chosen. */
    FormErrors chosen(Admin admin, SeveralForm form, SeveralPicture picture) {
        var errors = new FormErrors();
        var to = form.what();
        var targets = form.targets();
        String field = to.concernsGroups() ? "group" : "departments";
        if (targets.isEmpty()) {
            errors.add(field, words.say("several." + to.address() + ".missing"));
        } else if (to == SeveralTo.DEPARTMENTS) {
            if (!targets.stream().allMatch(id -> picture.departments().node(id).isPresent())) {
                errors.add(field, words.say("users.departments.gone"));
            }
        } else if (to == SeveralTo.ADD_GROUP) {
            long id = targets.getFirst();
            picture.group(id).ifPresentOrElse(group -> {
                if (choices.beyondPower(admin, group)) {
                    errors.add(field, words.say("several.beyond", group.name()));
                }
            }, () -> errors.add(field, words.say("several.group-gone")));
        }
        return errors;
    }

    /** In how sure somebody is. */
    FormErrors sure(SeveralForm form, SeveralShown shown, List<Losing.Loss> last) {
        var errors = new FormErrors();
        int many = shown.people().size();
        if (many == 0) {
            errors.add("people", words.say("several.nothing"));
        } else if (shown.to() == SeveralTo.REMOVE_GROUP) {
            if (form.sure().isEmpty()) {
                errors.add("sure", words.say("several.sure.missing"));
            }
            losing.check(last, form.sureLast(), errors);
            if (many > SeveralPanel.MANY && !form.typed().equals(Integer.toString(many))) {
                errors.add("typed", words.say("several.typed.missing", many));
            }
        }
        return errors;
    }
}
