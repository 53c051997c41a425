package org.amsportal.onboarding;

import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Reading;
import org.amsportal.web.EmailDoubt;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What must be corrected on the onboarding form before anything is sent. */
@Component
class OnboardingChecks {

    private final Words words;

    OnboardingChecks(Words words) {
        this.words = words;
    }

    FormErrors of(Admin admin, OnboardingForm form, BindingResult found, Offer.Choices choices, Warnings warnings) {
        var errors = new FormErrors();
        company(form, choices, errors);
        FormErrors.of(OnboardingForm.class, found).getAll().forEach(wrong -> errors.add(wrong.id(), wrong.message()));
        EmailDoubt.of(form.email()).ifPresent(doubt -> errors.add("person-email",
                words.say("onboarding.email.look-alike" + (doubt.instead() == null ? "" : ".instead"), doubt.letters(),
                        doubt.instead() == null ? "" : doubt.instead())));
        if (warnings.own()) {
            errors.add("person-email", words.say("onboarding.email.own"));
        }
        if (!warnings.taken().isEmpty()) {
            errors.add("person-email", words.say("onboarding.email.taken"));
        }
        departments(form, choices, errors);
        missing(admin, form, Missing.of(admin, form, choices), errors);
        groups(form, choices, errors);
        return errors;
    }

    private void missing(Admin admin, OnboardingForm form, Missing missing, FormErrors errors) {
        if (!missing.wanted()) {
            return;
        }
        if (admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) == May.NO) {
            errors.add("new-department", words.say("onboarding.new-department.not-you"));
        } else if (!missing.placed()) {
            errors.add("new-under", words.say("onboarding.new-under.missing", form.newDepartment()));
        } else if (!missing.same().isEmpty()) {
            errors.add("new-department", words.say("onboarding.new-department.same", missing.path()));
        }
    }

    private void company(OnboardingForm form, Offer.Choices choices, FormErrors errors) {
        boolean typedOdd = !form.company().isEmpty() && Typed.id(form.company()).isEmpty();
        switch (choices.company()) {
            case OWN -> {
                // AMS uses the admin's own company, whatever a form says
            }
            case CHOSEN, TYPED -> {
                if (choices.waiting() || typedOdd) {
                    errors.add("company", words.say("onboarding.company.missing"));
                }
            }
            case PERHAPS -> {
                if (typedOdd) {
                    errors.add("company", words.say("onboarding.company.number"));
                }
            }
        }
    }

    private void departments(OnboardingForm form, Offer.Choices choices, FormErrors errors) {
        if (Typed.numbers(form.departmentNumbers()).isEmpty()) {
            errors.add("department-numbers", words.say("onboarding.department-numbers.wrong"));
        }
        if (Typed.ids(form.departments()).isEmpty() || !choices.listsDepartments(Offer.departments(form))) {
            errors.add("departments", words.say("onboarding.departments.gone"));
        }
    }

    private void groups(OnboardingForm form, Offer.Choices choices, FormErrors errors) {
        Set<Long> chosen = Offer.groups(form);
        boolean listed = choices.groups() instanceof Reading.Known;
        boolean gone = listed && chosen.stream().anyMatch(id -> choices.groupName(id, "").isEmpty());
        if (gone || Typed.ids(form.groups()).isEmpty()) {
            errors.add("groups", words.say("onboarding.groups.gone"));
        }
    }
}
