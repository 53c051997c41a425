package org.amsportal.web;

import java.security.SecureRandom;

/** References of problems that have no journal entry: six characters that can be read out on the phone, as the journal's. */
final class References {

    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {
    }

    static String fresh() {
        var reference = new StringBuilder();
        RANDOM.ints(6, 0, CHARACTERS.length()).forEach(i -> reference.append(CHARACTERS.charAt(i)));
        return reference.insert(3, '-').toString();
    }
}
