package org.amsportal.ams;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Under which key two spellings of an email are one. AMS may compare letters more widely than they are typed (assumed: by its database's
 * collation), so that whatever case or composition makes alike is alike here too: ſ and s, İ and i, a letter and the same with its accent apart.
 */
public final class EmailKey {

    /** The dot that the small letter of İ keeps. */
    private static final String DOT_ABOVE = "i\u0307";

    private EmailKey() {
    }

    public static String of(String email) {
        String folded = Normalizer.normalize(email.strip(), Form.NFKC).toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Form.NFKC).replace(DOT_ABOVE, "i");
    }
}
