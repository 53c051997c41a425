package org.amssandbox.api;

import org.jspecify.annotations.Nullable;

/** IDs as they come in: numbers or numeric strings; anything else, or too big for a database, is nobody's. */
final class Ids {

    static final long NOBODY = -1;

    private Ids() {
    }

    static @Nullable Long read(String id) {
        return id.matches("-?[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    static long orNobody(String id) {
        var known = read(id);
        return known == null ? NOBODY : known;
    }
}
