package org.amssandbox.api;

import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: pages count from 1, 25 a page unless asked otherwise, never more than 100. */
record Page(long number, long size) {

    private static final long DEFAULT_SIZE = 25;
    private static final long MOST = 100;

    static Page asked(@Nullable String number, @Nullable String size) {
        return new Page(positive(number, 1), Math.min(MOST, positive(size, DEFAULT_SIZE)));
    }

    long offset() {
        return Math.multiplyExact(number - 1, size);
    }

    long last(long total) {
        return Math.max(1, Math.ceilDiv(total, size));
    }

    private static long positive(@Nullable String value, long otherwise) {
        return value != null && value.matches("[1-9][0-9]{0,8}") ? Long.parseLong(value) : otherwise;
    }
}
