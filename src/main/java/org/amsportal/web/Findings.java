package org.amsportal.web;

import java.util.Optional;

import org.amsportal.journal.Found;
import org.jspecify.annotations.Nullable;

/** Reads what a person says they found in AMS. */
public final class Findings {

    private Findings() {
    }

    /**
     * Empty when nothing was said, or that it stays open.
     *
     * @param found which answer was chosen
     * @param number an AMS number that was typed
     * @param sure whether they confirm that they have looked
     * @param known the AMS number of whom it is about, where it is known
     */
    public static Optional<Found> word(String found, String number, boolean sure, @Nullable Long known) {
        if (found.startsWith(Asks.THIS_USER)) {
            return Typed.id(found.substring(Asks.THIS_USER.length())).map(id -> there(id, sure));
        }
        return switch (found) {
            case "there" -> Typed.id(number).or(() -> Optional.ofNullable(known)).map(id -> there(id, sure));
            case "absent" -> Optional.of(new Found.NotThere());
            case "left" -> Optional.of(new Found.LeftAtThat());
            default -> Optional.empty();
        };
    }

    private static Found there(long id, boolean sure) {
        return sure ? new Found.InWriting(id) : new Found.There(id);
    }
}
