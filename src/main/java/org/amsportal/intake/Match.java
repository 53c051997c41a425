package org.amsportal.intake;

import java.util.List;
import java.util.Objects;

import org.amsportal.ams.AmsUser;
import org.amsportal.sheets.Column;
import org.amsportal.web.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who a row is about: nobody who is in AMS yet, or a user found by email or by service number. Two who could be meant are never merged.
 *
 * @param user null for somebody who is not there yet
 */
record Match(@Nullable AmsUser user, List<Problem> problems) {

    static Match of(Asked row, PeopleIndex people) {
        List<AmsUser> byEmail = row.email().isEmpty() ? List.of() : people.withEmail(row.email());
        List<AmsUser> byNumber = people.withNumber(row.serviceNumber());
        if (byEmail.size() > 1) {
            return new Match(null, List.of(Problem.of("email-several", Column.EMAIL, row.email())));
        }
        if (byEmail.size() == 1) {
            return byEmail(row, byEmail.getFirst(), byNumber);
        }
        if (byNumber.isEmpty()) {
            return new Match(null, List.of());
        }
        if (row.email().isEmpty() && byNumber.size() == 1) {
            return new Match(byNumber.getFirst(), List.of());
        }
        AmsUser other = byNumber.getFirst();
        String email = Objects.requireNonNullElse(other.email(), "");
        return new Match(null, List.of(Problem.instead("number-elsewhere", Column.EMAIL, row.email(),
                email.isEmpty() || byNumber.size() > 1 ? null : email, row.serviceNumber(), Person.name(other),
                email)));
    }

    private static Match byEmail(Asked row, AmsUser user, List<AmsUser> byNumber) {
        List<Problem> problems = byNumber.isEmpty() || byNumber.stream().anyMatch(it -> it.id() == user.id())
                ? List.of()
                : List.of(Problem.of("number-of-another", Column.SERVICE_NUMBER, row.serviceNumber(),
                        Person.name(byNumber.getFirst())));
        return new Match(user, problems);
    }

    /** What AMS calls them, where the spreadsheet says otherwise. */
    @Nullable
    String inAmsAs(Asked row) {
        if (user == null) {
            return null;
        }
        boolean otherName = !row.fullName().isEmpty() && !row.fullName().equals(Person.name(user));
        boolean otherNumber = !row.serviceNumber().isEmpty()
                && !row.serviceNumber().equalsIgnoreCase(Objects.requireNonNullElse(user.serviceNumber(), "").strip());
        return otherName || otherNumber
                ? (Person.name(user) + " " + Objects.requireNonNullElse(user.serviceNumber(), "")).strip()
                : null;
    }
}
