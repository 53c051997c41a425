package org.amsportal.access;

/** What a room has written down under the id of whoever did or typed it ({@link Admin#actorId()}). */
public interface OwnedRows {

    /** Writes it down under this id in place of a former one of the same person. */
    void giveTo(String actorId, String former);
}
