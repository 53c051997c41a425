package org.amsportal.ams;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** The fields of one thing that AMS tells of, read tolerantly; what is missing or empty is null, what is unknown is ignored. */
record Fields(JsonNode node) {

    private static final Set<String> NONE = Set.of("", "0");

    Fields {
        if (!node.isObject()) {
            throw new NotReadable("not an object");
        }
    }

    /** The one thing in an answer: bare, or under {@code data} or its name. */
    static Fields one(JsonNode answer, String name) {
        if (answer.path("data").isObject()) {
            return one(answer.path("data"), name);
        }
        return answer.path(name).isObject() ? one(answer.path(name), name) : new Fields(answer);
    }

    /** Whether the field is there, be it null. */
    boolean tells(String field) {
        return node.has(field);
    }

    long id() {
        return Ids.required(node.path("id"));
    }

    /** An ID; 0 and empty mean none, anything else that is no ID makes the answer unreadable. */
    @Nullable
    Long reference(String field) {
        var value = node.path(field);
        var none = value.isNull() || value.isMissingNode()
                || ((value.isNumber() || value.isString()) && NONE.contains(value.asString().strip()));
        return none ? null : Long.valueOf(Ids.required(value));
    }

    @Nullable
    String text(String field) {
        var value = node.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new NotReadable("no text: " + field);
        }
        return value.asString().isBlank() ? null : value.asString();
    }

    /** A name; empty where AMS does not tell it. */
    String name() {
        var name = text("name");
        return name == null ? "" : name;
    }

    @Nullable
    Boolean flag(String field) {
        return switch (node.path(field).asString("").strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> null;
        };
    }

    /** Names, as strings or as objects with a name; null when AMS does not tell them in a way that is sure. */
    @Nullable
    Set<String> names(String field) {
        var value = node.path(field).path("data").isArray() ? node.path(field).path("data") : node.path(field);
        if (!value.isArray()) {
            return null;
        }
        var names = new LinkedHashSet<String>();
        for (var element : value) {
            var name = element.isObject() ? element.path("name") : element;
            if (!name.isString()) {
                return null;
            }
            names.add(name.stringValue());
        }
        return Set.copyOf(names);
    }
}
