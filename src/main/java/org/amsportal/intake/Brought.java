package org.amsportal.intake;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

import org.amsportal.sheets.Sheet;

/**
 * A spreadsheet that somebody brought, as they have corrected it since.
 *
 * @param title what people call it: the file's name
 * @param version grows with each correction, so that two tabs don't undo each other's
 * @param leftOut the numbers of rows that shall not be carried out
 */
public record Brought(UUID id, String title, Instant broughtAt, int version, Sheet sheet, Wishes wishes,
        SortedSet<Integer> leftOut) {

    Brought with(Sheet other) {
        return new Brought(id, title, broughtAt, version, other, wishes, leftOut);
    }

    Brought with(Wishes other) {
        return new Brought(id, title, broughtAt, version, sheet, other, leftOut);
    }

    Brought leavingOut(SortedSet<Integer> rows) {
        return new Brought(id, title, broughtAt, version, sheet, wishes, rows);
    }

    /** The same with or without taking away what rows do not name. */
    public Brought removing(boolean on) {
        return with(wishes.withRemovals(on));
    }

    /** The same as somebody saw it: a correction of it is not kept if it was corrected since. */
    public Brought seenAs(int other) {
        return new Brought(id, title, broughtAt, other, sheet, wishes, leftOut);
    }

    /** One in a list of them, without what is in it. */
    public record Waiting(UUID id, String title, Instant broughtAt, int rows) {}
}
