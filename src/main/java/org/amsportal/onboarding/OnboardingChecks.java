package org.amsportal.onboarding;

import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Reading;
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

    FormErrors of(Admin admin, OnboardingForm form, BindingResult found, Offer.Choices choices) {
        var errors = new FormErrors();
        company(form, choices, errors);
        FormErrors.of(OnboardingForm.class, found).getAll().forEach(wrong -> errors.add(wrong.id(), wrong.message()));
        if (!form.email().isEmpty() && admin.is(null, form.email())) {
            errors.add("person-email", words.say("onboarding.email.own"));
        }
        departments(form, choices, errors);
        groups(admin, form, choices, errors);
        return errors;
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

    private void groups(Admin admin, OnboardingForm form, Offer.Choices choices, FormErrors errors) {
        Set<Long> chosen = Offer.groups(form);
        boolean listed = choices.groups() instanceof Reading.Known;
        boolean gone = listed && chosen.stream().anyMatch(id -> choices.groupName(id, "").isEmpty());
        if (gone || Typed.ids(form.groups()).isEmpty()) {
            errors.add("groups", words.say("onboarding.groups.gone"));
        }
        if (listed && Offer.mayAssignGroups(admin) && chosen.isEmpty() && !form.fullName().isEmpty()
                && !form.sureAboutNoGroups()) {
            errors.add("no-groups", words.say("onboarding.no-groups.missing"));
        }
    }
}
