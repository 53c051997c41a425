package org.amsportal.access;

import org.jspecify.annotations.Nullable;

/** A form that arrived without a sign-in. Nobody knows yet whose it is. */
public sealed interface InterruptedForm {

    /** The page it was on, as an address of this portal; null where that is not known. */
    @Nullable
    String page();

    /**
     * What was typed on it.
     *
     * @param path where it was sent
     * @param content its fields, encoded as a browser does
     */
    record Kept(@Nullable String page, String path, String content) implements InterruptedForm {}

    /** It was too long for the browser to keep, and the process that kept it is not here any more, or not this one. */
    record Lost(@Nullable String page) implements InterruptedForm {}
}
