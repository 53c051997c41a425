package org.amsportal.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What only a person can say, because the portal cannot look or must not decide.
 *
 * @param found users that it may be, to choose from
 * @param there the words for "it is there"; null where one of {@code found} is to be chosen instead
 * @param number whether an AMS number is wanted with it
 * @param sure what a person confirms with a number, where AMS cannot be asked whose it is; null where it can
 * @param absent the words for "it is not there"
 */
record Ask(UUID entry, String question, List<Candidate> found, @Nullable String there, boolean number,
        @Nullable String sure, String absent) {

    /** A user whom it may be. */
    record Candidate(String value, String words) {}
}
