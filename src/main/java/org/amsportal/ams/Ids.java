package org.amsportal.ams;

import java.util.OptionalLong;

import tools.jackson.databind.JsonNode;

/** IDs of AMS: positive whole numbers that may come as numbers or as numeric strings (assumed). */
final class Ids {

    private Ids() {
    }

    static OptionalLong in(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0) {
            return OptionalLong.of(node.longValue());
        }
        return node.isString() && node.stringValue().strip().matches("0*[1-9]\\d{0,17}")
                ? OptionalLong.of(Long.parseLong(node.stringValue().strip()))
                : OptionalLong.empty();
    }

    static long required(JsonNode node) {
        return in(node).orElseThrow(() -> new NotReadable("no ID"));
    }

    /** IDs are checked before they get into a path or a body. */
    static long checked(long id) {
        if (id <= 0) {
            throw new IllegalArgumentException("not an AMS ID: " + id);
        }
        return id;
    }
}
