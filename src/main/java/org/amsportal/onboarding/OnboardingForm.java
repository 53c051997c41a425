package org.amsportal.onboarding;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;

import org.amsportal.drafts.Nonced;
import org.amsportal.web.EmailAddress;
import org.amsportal.web.OneLine;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What was typed on the onboarding form. Its field names say nothing that a browser would fill in with the admin's own name.
 *
 * @param find words a department is looked for with
 * @param newDepartment the name of a department that is missing; it is created when the form is sent
 * @param newUnder what it will stand under: an AMS number, or {@link #TOP}
 * @param underFind words the one above it is looked for with
 * @param sure what the admin has confirmed, each bound to what was warned about
 * @param shownFor the company that the departments and groups on the page belong to
 */
record OnboardingForm(@BindParam("company") String company,
        @NotEmpty(message = "{onboarding.first-name.missing}") @OneLine(message = "{onboarding.first-name.long}", odd = "{onboarding.first-name.odd}") @BindParam("person-first-name") String firstName,
        @NotEmpty(message = "{onboarding.surname.missing}") @OneLine(message = "{onboarding.surname.long}", odd = "{onboarding.surname.odd}") @BindParam("person-surname") String surname,
        @NotEmpty(message = "{onboarding.email.missing}") @EmailAddress(message = "{onboarding.email.wrong}") @BindParam("person-email") String email,
        @OneLine(message = "{onboarding.service-number.long}", odd = "{onboarding.service-number.odd}") @BindParam("person-service-number") String serviceNumber,
        @BindParam("person-codes") String codes, @BindParam("departments") List<String> departments,
        @BindParam("department-numbers") String departmentNumbers, @BindParam("departments-find") String find,
        @OneLine(message = "{onboarding.new-department.long}", odd = "{onboarding.new-department.odd}") @BindParam("new-department") String newDepartment,
        @BindParam("new-under") String newUnder, @BindParam("new-under-find") String underFind,
        @BindParam("groups") List<String> groups, @BindParam("no-groups") String noGroups,
        @BindParam("sure") List<String> sure,
        @OneLine(message = "{onboarding.ticket.long}", odd = "{onboarding.ticket.odd}") @BindParam("ticket") String ticket,
        @BindParam("nonce") String nonce, @BindParam("review") String review, @BindParam("shown-for") String shownFor)
        implements
            Nonced {

    static final String TOP = "top";

    OnboardingForm {
        company = Typed.text(company);
        firstName = Typed.text(firstName);
        surname = Typed.text(surname);
        email = Typed.text(email);
        serviceNumber = Typed.text(serviceNumber);
        codes = "0".equals(codes) ? "0" : "1";
        departments = listed(departments);
        departmentNumbers = Typed.text(departmentNumbers);
        find = Typed.text(find);
        newDepartment = Typed.text(newDepartment);
        newUnder = Typed.text(newUnder);
        underFind = Typed.text(underFind);
        groups = listed(groups);
        noGroups = Typed.text(noGroups);
        sure = listed(sure);
        ticket = Typed.text(ticket);
        nonce = Typed.text(nonce);
        review = Typed.text(review);
        shownFor = Typed.text(shownFor);
    }

    static OnboardingForm empty(String company, String nonce) {
        return new OnboardingForm(company, "", "", "", "", "1", List.of(), "", "", "", "", "", List.of(), "", List.of(),
                "", nonce, "", company);
    }

    OnboardingForm with(String otherNonce) {
        return new OnboardingForm(company, firstName, surname, email, serviceNumber, codes, departments,
                departmentNumbers, find, newDepartment, newUnder, underFind, groups, noGroups, sure, ticket, otherNonce,
                review, shownFor);
    }

    OnboardingForm withEmail(String other) {
        return new OnboardingForm(company, firstName, surname, other, serviceNumber, codes, departments,
                departmentNumbers, find, newDepartment, newUnder, underFind, groups, noGroups, sure, ticket, nonce,
                review, shownFor);
    }

    OnboardingForm withPerson(String first, String last, String address, String number) {
        return new OnboardingForm(company, first, last, address, number, codes, departments, departmentNumbers, find,
                newDepartment, newUnder, underFind, groups, noGroups, sure, ticket, nonce, review, shownFor);
    }

    OnboardingForm withDepartments(List<String> others) {
        return new OnboardingForm(company, firstName, surname, email, serviceNumber, codes, others, departmentNumbers,
                find, newDepartment, newUnder, underFind, groups, noGroups, sure, ticket, nonce, review, shownFor);
    }

    OnboardingForm withNewDepartment(String name, String under) {
        return new OnboardingForm(company, firstName, surname, email, serviceNumber, codes, departments,
                departmentNumbers, find, name, under, "", groups, noGroups, sure, ticket, nonce, review, shownFor);
    }

    OnboardingForm withFind(String other) {
        return new OnboardingForm(company, firstName, surname, email, serviceNumber, codes, departments,
                departmentNumbers, other, newDepartment, newUnder, underFind, groups, noGroups, sure, ticket, nonce,
                review, shownFor);
    }

    /** For another company, which has departments and groups of its own. */
    OnboardingForm withoutChoices() {
        return new OnboardingForm(company, firstName, surname, email, serviceNumber, codes, List.of(), "", "", "", "",
                "", List.of(), "", sure, ticket, nonce, review, company);
    }

    OnboardingForm withDepartment(String id) {
        var more = new ArrayList<>(departments);
        more.add(id);
        return withDepartments(more);
    }

    OnboardingForm withoutDepartment(String id) {
        return withDepartments(departments.stream().filter(other -> !other.equals(id)).toList());
    }

    public boolean mailOtp() {
        return codes.equals("1");
    }

    boolean reviewing() {
        return review.equals("1");
    }

    /** Whether words were typed to look for a department with: without scripts they are looked for before anything else is done. */
    boolean looksForDepartments() {
        return reviewing() && !(find.isEmpty() && underFind.isEmpty());
    }

    boolean plansDepartment() {
        return !newDepartment.isEmpty();
    }

    public boolean sureAboutNoGroups() {
        return !noGroups.isEmpty();
    }

    /** First name and surname; empty as long as neither is typed. */
    String fullName() {
        return (firstName + " " + surname).strip();
    }

    private static List<String> listed(@Nullable List<String> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }
}
