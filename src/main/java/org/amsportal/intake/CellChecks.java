package org.amsportal.intake;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.ams.AmsUser;
import org.amsportal.sheets.Codes;
import org.amsportal.sheets.Column;
import org.amsportal.web.EmailAddress;
import org.amsportal.web.EmailDoubt;
import org.amsportal.web.OneLine;
import org.jspecify.annotations.Nullable;

/** What is wrong in the cells of one row, by the rules of the onboarding form. */
final class CellChecks {

    private CellChecks() {
    }

    /** @param user who is meant; null for a person to be created: then nothing may be missing */
    static List<Problem> of(Asked row, @Nullable AmsUser user) {
        boolean newcomer = user == null;
        var problems = new ArrayList<Problem>();
        line(row.name(), Column.NAME, problems);
        line(row.surname(), Column.SURNAME, problems);
        line(row.serviceNumber(), Column.SERVICE_NUMBER, problems);
        if (newcomer) {
            missing(row.name(), Column.NAME, "name-missing", problems);
            missing(row.surname(), Column.SURNAME, "surname-missing", problems);
            missing(row.email(), Column.EMAIL, "email-missing", problems);
            if (Codes.of(row.codes()) == Codes.DOUBTFUL) {
                problems.add(Problem.of("codes-doubtful", Column.CODES, row.codes()));
            }
        }
        if (newcomer && !row.email().isEmpty() && !EmailAddress.Check.isAddress(row.email())) {
            problems.add(Problem.of("email-wrong", Column.EMAIL, row.email()));
        }
        if (problems.stream().noneMatch(it -> it.column() == Column.EMAIL)
                && (user == null || !row.email().equals(user.email()))) {
            EmailDoubt.of(row.email()).ifPresent(doubt -> problems.add(Problem.instead("email-look-alike", Column.EMAIL,
                    row.email(), doubt.instead(), row.email(), doubt.letters())));
        }
        return problems;
    }

    private static void missing(String cell, Column column, String key, List<Problem> problems) {
        if (cell.isEmpty()) {
            problems.add(Problem.of(key, column));
        }
    }

    private static void line(String cell, Column column, List<Problem> problems) {
        if (OneLine.Check.isOdd(cell)) {
            problems.add(Problem.of("odd", column));
        } else if (OneLine.Check.isTooLong(cell)) {
            problems.add(Problem.of("too-long", column));
        }
    }
}
