package org.amsportal.sheets;

import java.util.List;
import java.util.Optional;

/** Finds the row that names the columns. */
final class HeaderRow {

    /** Titles and remarks may stand above it; it is among so many rows that say something. */
    static final int DEEPEST = 10;

    private HeaderRow() {
    }

    /** The number of the row with most names that are known; 0 where none has two, or nothing but one. */
    static int find(List<Row> rows) {
        int number = 0;
        int most = 0;
        for (Row row : rows.subList(0, Math.min(DEEPEST, rows.size()))) {
            int known = known(row.cells());
            long said = row.cells().stream().filter(it -> !Spaces.only(it)).count();
            if (known > most && (known > 1 || said == 1)) {
                number = row.number();
                most = known;
            }
        }
        return number;
    }

    /** How many different columns are named. */
    static int known(List<String> cells) {
        return (int) cells.stream().map(HeaderNames::column).flatMap(Optional::stream).distinct().count();
    }
}
