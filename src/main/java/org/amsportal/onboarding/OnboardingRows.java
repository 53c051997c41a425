package org.amsportal.onboarding;

import java.util.HashMap;
import java.util.Optional;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.NewUser;
import org.amsportal.journal.Change;
import org.amsportal.plans.Row;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form's content into a row of intention. */
@Component
class OnboardingRows {

    private final Words words;
    private final CompanyNames companies;

    OnboardingRows(Words words, CompanyNames companies) {
        this.words = words;
        this.companies = companies;
    }

    Row of(Admin admin, OnboardingForm form, Offer.Choices choices) {
        SortedSet<Long> departments = Offer.departments(form);
        SortedSet<Long> groups = Offer.groups(form);
        var names = new HashMap<String, String>();
        departments.forEach(id -> names.put("department:" + id, departmentName(choices, id)));
        groups.forEach(
                id -> names.put("group:" + id, choices.groupName(id, words.say("group.unnamed", Long.toString(id)))));
        Long company = choices.companyId();
        if (company != null) {
            names.put("company:" + company, companyName(admin, choices));
        }
        var missing = Missing.of(admin, form, choices);
        Long parent = missing.parentId();
        if (parent != null) {
            names.put("department:" + parent, departmentName(choices, parent));
        }
        var creations = missing.creations(companyOf(choices, parent));
        var user = new NewUser(form.firstName(), form.surname(), form.email(), company, form.mailOtp(),
                orNull(form.serviceNumber()));
        return new Row(new Row.Who.NewPerson(user), creations, adding(departments),
                creations.stream().map(Row.Creation::key).toList(), adding(groups), names,
                orNull(form.ticket()));
    }

    /** The company's name; its number where nobody tells the name. */
    String companyName(Admin admin, Offer.Choices choices) {
        if (choices.company() == Offer.Company.OWN) {
            return companies.of(admin);
        }
        Long company = choices.companyId();
        return choices.companyName().orElseGet(() -> company == null
                ? ""
                : words.say("company.number", Long.toString(company)));
    }

    /** A department below another one belongs to that one's company. */
    private static @Nullable Long companyOf(Offer.Choices choices, @Nullable Long parent) {
        return Optional.ofNullable(parent).flatMap(id -> choices.hierarchy().known().map(h -> h.companyOf(id)))
                .or(() -> Optional.ofNullable(choices.companyId()))
                .orElse(null);
    }

    private String departmentName(Offer.Choices choices, long id) {
        return choices.departmentName(id, words.say("department.unnamed", Long.toString(id)));
    }

    private static @Nullable Change adding(SortedSet<Long> ids) {
        return ids.isEmpty() ? null : new Change.Adding(ids);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
