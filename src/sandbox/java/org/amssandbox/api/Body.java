package org.amssandbox.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request body read as Laravel reads one: texts trimmed, empty ones absent, errors collected by field. */
final class Body {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 255;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*");

    private final JsonNode fields;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    Body(byte @Nullable [] json) {
        this.fields = parsed(json == null ? new byte[0] : json);
    }

    String text(String field) {
        var text = optionalText(field);
        if (text == null && !errors.containsKey(field)) {
            error(field, "The " + words(field) + " field is required.");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String field) {
        var node = fields.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        var text = node.isString() ? node.stringValue().strip() : "";
        if (!node.isString()) {
            error(field, "The " + words(field) + " field must be a string.");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            error(field, "The " + words(field) + " field must not be greater than " + LONGEST + " characters.");
        }
        return text.isEmpty() ? null : text;
    }

    String email(String field) {
        var email = text(field);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            error(field, "The " + words(field) + " field must be a valid email address.");
        }
        return email;
    }

    boolean flag(String field) {
        var value = fields.path(field).asString("0");
        if (!List.of("0", "1", "true", "false", "").contains(value)) {
            error(field, "The " + words(field) + " field must be true or false.");
        }
        return value.equals("1") || value.equals("true");
    }

    @Nullable
    Long id(String field) {
        var node = fields.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        var id = Ids.read(node.asString(""));
        if (id == null) {
            unknown(field);
        }
        return id;
    }

    List<Long> ids(String field) {
        var node = fields.path(field);
        if (!node.isArray()) {
            error(field, "The " + words(field) + " field must be an array.");
        }
        var ids = new ArrayList<Long>();
        for (var i = 0; i < node.size(); i++) {
            var id = Ids.read(node.path(i).asString(""));
            ids.add(id == null ? Ids.NOBODY : id);
        }
        return ids;
    }

    void unknown(String field) {
        error(field, "The selected " + words(field) + " is invalid.");
    }

    void error(String field, String message) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
    }

    /** @throws Refusal 422 when anything was wrong so far */
    void check() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static String words(String field) {
        return field.replace('_', ' ');
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return json.length == 0 ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JacksonException malformed) {
            return JSON.createObjectNode();
        }
    }
}
