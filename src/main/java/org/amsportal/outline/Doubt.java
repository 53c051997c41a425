package org.amsportal.outline;

/**
 * What keeps a line from being understood.
 *
 * @param line counts from 1, as people count them
 * @param about the name that it is about; empty where the line itself tells
 * @param other another line or AMS number that it is about; 0 for none
 */
record Doubt(int line, Kind kind, String about, long other) {

    /** What is doubtful. */
    enum Kind {
        /** The same name stands under the same department in an earlier line. */
        TWICE,
        /** It is further in than one step below the line before it, or between two steps. */
        JUMP,
        /** Its parent is neither in the outline nor in AMS. */
        UNKNOWN_PARENT,
        /** More than one line, or department of AMS, has the name of its parent. */
        WHICH_PARENT,
        /** Its parents lead back to it. */
        CIRCLE,
        /** Its name has more characters than AMS takes. */
        TOO_LONG,
        /** Its name holds a character that cannot be seen. */
        ODD,
        /** It has no name, or a step of its path has none. */
        NO_NAME,
        /** It has more than two columns, or only one among lines with two. */
        COLUMNS,
        /** It is too many levels down. */
        TOO_DEEP,
        /** AMS has more than one department of this name there. */
        TWICE_IN_AMS
    }

    static Doubt of(int line, Kind kind, String about) {
        return new Doubt(line, kind, about, 0);
    }
}
