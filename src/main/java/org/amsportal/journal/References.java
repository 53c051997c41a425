package org.amsportal.journal;

import java.security.SecureRandom;
import java.util.Locale;

/** References that can be read out on the phone, such as {@code K7M-4QD}: no 0, O, 1, I or L. */
final class References {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {
    }

    static String next() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.insert(3, '-').toString();
    }

    /** As it is stored, however it was typed; something that is no reference stays none. */
    static String asStored(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.length() == 6 ? plain.substring(0, 3) + "-" + plain.substring(3) : "";
    }
}
