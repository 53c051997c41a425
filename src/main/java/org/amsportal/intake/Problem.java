package org.amsportal.intake;

import java.util.List;

import org.amsportal.sheets.Column;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a row.
 *
 * @param key of the words that say it, such as {@code email-wrong}
 * @param column where it is; null when it is about the row as a whole
 * @param values for the words
 * @param wrong what is wrong in the cell; empty when nothing is there
 * @param instead what was probably meant; null where nobody can tell
 */
public record Problem(String key, @Nullable Column column, List<String> values, String wrong,
        @Nullable String instead) {

    /** A cell whose letters look damaged, and that may be right all the same. */
    static final String MISREAD = "misread";
    static final String GROUPS_NOT_KNOWN = "groups-not-known";

    /** Whether somebody may say that the cell is right as it is. */
    public boolean canStay() {
        return key.equals(MISREAD);
    }

    static Problem of(String key, @Nullable Column column, String... values) {
        return new Problem(key, column, List.of(values), values.length == 0 ? "" : values[0], null);
    }

    static Problem instead(String key, Column column, String wrong, @Nullable String instead, String... values) {
        return new Problem(key, column, List.of(values), wrong, instead);
    }
}
