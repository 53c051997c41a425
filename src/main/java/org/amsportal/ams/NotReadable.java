package org.amsportal.ams;

/** Thrown inside the tolerant reading when a success does not hold what it must; ends as {@link AmsProblem.Unreadable}. */
final class NotReadable extends RuntimeException {

    NotReadable(String what) {
        super(what);
    }
}
