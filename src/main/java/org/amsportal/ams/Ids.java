package org.amsportal.ams;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

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

    /** The ID of what was created: bare, or under {@code data}, the thing's name, {@code id} or {@code <name>_id}. */
    static OptionalLong created(JsonNode node, String name) {
        if (!node.isObject()) {
            return in(node);
        }
        return Stream.of("data", name, "id", name + "_id").map(node::get).filter(Objects::nonNull)
                .map(child -> created(child, name)).filter(OptionalLong::isPresent).findFirst()
                .orElse(OptionalLong.empty());
    }

    /** IDs are checked before they get into a path or a body. */
    static long checked(long id) {
        if (id <= 0) {
            throw new IllegalArgumentException("not an AMS ID: " + id);
        }
        return id;
    }
}
