package org.amsportal.onboarding;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

import org.amsportal.ams.NewUser;
import org.amsportal.drafts.Nonced;
import org.amsportal.journal.Change;
import org.amsportal.plans.Row;
import org.amsportal.web.EmailAddress;
import org.amsportal.web.OneLine;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What was typed on the onboarding form. Its field names say nothing that a browser would fill in with the admin's own name. */
record OnboardingForm(@BindParam("company") String company,
        @NotEmpty(message = "{onboarding.first-name.missing}") @OneLine(message = "{onboarding.first-name.long}", odd = "{onboarding.first-name.odd}") @BindParam("person-first-name") String firstName,
        @NotEmpty(message = "{onboarding.surname.missing}") @OneLine(message = "{onboarding.surname.long}", odd = "{onboarding.surname.odd}") @BindParam("person-surname") String surname,
        @NotEmpty(message = "{onboarding.email.missing}") @EmailAddress(message = "{onboarding.email.wrong}") @BindParam("person-email") String email,
        @OneLine(message = "{onboarding.service-number.long}", odd = "{onboarding.service-number.odd}") @BindParam("person-service-number") String serviceNumber,
        @BindParam("person-codes") String codes, @BindParam("departments") List<String> departments,
        @BindParam("department-numbers") String departmentNumbers, @BindParam("groups") List<String> groups,
        @BindParam("no-groups") String noGroups,
        @OneLine(message = "{onboarding.ticket.long}", odd = "{onboarding.ticket.odd}") @BindParam("ticket") String ticket,
        @BindParam("nonce") String nonce, @BindParam("review") String review) implements Nonced {

    OnboardingForm {
        company = Typed.text(company);
        firstName = Typed.text(firstName);
        surname = Typed.text(surname);
        email = Typed.text(email);
        serviceNumber = Typed.text(serviceNumber);
        codes = "0".equals(codes) ? "0" : "1";
        departments = departments == null ? List.of() : List.copyOf(departments);
        departmentNumbers = Typed.text(departmentNumbers);
        groups = groups == null ? List.of() : List.copyOf(groups);
        noGroups = Typed.text(noGroups);
        ticket = Typed.text(ticket);
        nonce = Typed.text(nonce);
        review = Typed.text(review);
    }

    static OnboardingForm empty(String company, String nonce) {
        return new OnboardingForm(company, "", "", "", "", "1", List.of(), "", List.of(), "", "", nonce, "");
    }

    /** The form as it was when this row was sent. */
    static OnboardingForm of(Row row, NewUser user, String nonce) {
        Long company = user.companyId();
        return new OnboardingForm(company == null ? "" : Long.toString(company), user.name(), user.surname(),
                user.email(), text(user.serviceNumber()), user.mailOtp() ? "1" : "0", added(row.departments()), "",
                added(row.groups()), row.groups() == null ? "1" : "", text(row.ticket()), nonce, "");
    }

    OnboardingForm with(String otherNonce) {
        return new OnboardingForm(company, firstName, surname, email, serviceNumber, codes, departments,
                departmentNumbers, groups, noGroups, ticket, otherNonce, review);
    }

    public boolean mailOtp() {
        return codes.equals("1");
    }

    boolean reviewing() {
        return review.equals("1");
    }

    public boolean sureAboutNoGroups() {
        return !noGroups.isEmpty();
    }

    /** First name and surname; empty as long as neither is typed. */
    String fullName() {
        return (firstName + " " + surname).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> added(@Nullable Change change) {
        return change instanceof Change.Adding(var ids)
                ? ids.stream().map(id -> Long.toString(id)).toList()
                : List.of();
    }
}
