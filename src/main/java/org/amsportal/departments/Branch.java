package org.amsportal.departments;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One department of the drawn hierarchy, and those below it.
 *
 * @param below how many stand directly below it
 * @param path the path above it, where the indentation does not tell it; null elsewhere
 * @param children those below it that are on the page
 * @param deep whether those below it are shown on its own page only
 * @param here whether it is the one that the address asks for
 */
record Branch(long id, String name, boolean open, int below, @Nullable String path, List<Branch> children,
        boolean deep, boolean here) {

    /** How many of those below an open branch are not on the page. */
    public int more() {
        return children.isEmpty() ? 0 : below - children.size();
    }

    /** It and all those below it that are on the page. */
    Stream<Branch> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Branch::all));
    }
}
