package org.amsportal.access;

import java.util.Optional;

/** Encrypts with {@code portal.data-key} what must not lie in the database in clear. */
public interface Sealing {

    /** Encrypts a text for a place (row and column); it cannot be read from any other place. */
    byte[] seal(String text, String place);

    /** The text that was sealed for this place; empty when its key is gone or it was tampered with. */
    Optional<String> open(byte[] sealed, String place);
}
