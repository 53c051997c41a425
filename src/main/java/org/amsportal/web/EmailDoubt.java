package org.amsportal.web;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An email with letters that look like others, or that a mail server or AMS may take for others: ſ for s, İ for I, an accent that stands apart
 * from its letter, Cyrillic or Greek letters among Latin ones. Such an email is never sent: nobody could see what is wrong about it.
 *
 * @param letters those in question
 * @param instead the same email in plain letters; null where nobody can tell what was meant
 */
public record EmailDoubt(String letters, @Nullable String instead) {

    private static final Set<UnicodeScript> MIXED_UP = Set.of(LATIN, CYRILLIC, GREEK);
    /** What is left when everything was composed that can be. */
    private static final Pattern APART = Pattern.compile("[A-Za-z]\\p{M}+");
    private static final Pattern DOTTED_I = Pattern.compile("[İı]|i\u0307");
    private static final Pattern PARTS = Pattern.compile("[@.]");

    /** Empty for an email in plain letters. */
    public static Optional<EmailDoubt> of(String email) {
        String plain = DOTTED_I.matcher(Normalizer.normalize(email, Form.NFKC)).replaceAll("i");
        if (!plain.equals(email)) {
            return Optional.of(new EmailDoubt(odd(email), isDoubtful(plain) ? null : plain));
        }
        return isDoubtful(email) ? Optional.of(new EmailDoubt(odd(email), null)) : Optional.empty();
    }

    private static boolean isDoubtful(String email) {
        return APART.matcher(email).find() || Arrays.stream(PARTS.split(email, -1)).anyMatch(EmailDoubt::mixesScripts);
    }

    private static boolean mixesScripts(String part) {
        return part.codePoints().mapToObj(UnicodeScript::of).filter(MIXED_UP::contains).distinct().count() > 1;
    }

    /** The letters that no keyboard for plain emails has, each once. */
    private static String odd(String email) {
        return email.codePoints().filter(letter -> letter > 127).distinct().limit(5)
                .mapToObj(letter -> (Character.getType(letter) == Character.NON_SPACING_MARK ? "\u25CC" : "")
                        + Character.toString(letter))
                .collect(Collectors.joining(" "));
    }
}
