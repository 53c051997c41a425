package org.amsportal.sheets;

import java.util.Locale;
import java.util.Set;

/** What a cell says about one-time codes. */
public enum Codes {
    YES, NO,
    /** The cell is empty. */
    NOT_SAID,
    /** The cell says something else. */
    DOUBTFUL;

    private static final Set<String> YES_WORDS = Set.of("yes", "y", "1", "true", "x", "ja", "j", "wahr", "oui", "o",
            "vrai", "\u2713", "\u2714");
    private static final Set<String> NO_WORDS = Set.of("no", "n", "0", "false", "nein", "falsch", "non", "faux");

    public static Codes of(String cell) {
        var word = Spaces.strip(cell).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return NOT_SAID;
        }
        if (YES_WORDS.contains(word)) {
            return YES;
        }
        return NO_WORDS.contains(word) ? NO : DOUBTFUL;
    }
}
