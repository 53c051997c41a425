package org.amsportal.intake;

import java.util.List;

import org.amsportal.ams.EmailKey;
import org.amsportal.sheets.CellNames;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Row;

/**
 * What a row of a spreadsheet asks for, as it stands there, without spaces at the ends.
 *
 * @param departments names, paths or numbers
 * @param groups names or numbers
 */
record Asked(int number, String name, String surname, String email, String serviceNumber, String codes, String company,
        List<String> departments, List<String> groups) {

    static Asked of(Row row, Mapping mapping) {
        return new Asked(row.number(), mapping.text(row, Column.NAME), mapping.text(row, Column.SURNAME),
                mapping.text(row, Column.EMAIL), mapping.text(row, Column.SERVICE_NUMBER),
                mapping.text(row, Column.CODES), mapping.text(row, Column.COMPANY),
                CellNames.of(mapping.lines(row, Column.DEPARTMENTS)).names(),
                CellNames.of(mapping.lines(row, Column.GROUPS)).names());
    }

    String fullName() {
        return (name + " " + surname).strip();
    }

    /** Emails that AMS may take for one are one. */
    String emailKey() {
        return EmailKey.of(email);
    }
}
