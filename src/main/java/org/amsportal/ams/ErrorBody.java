package org.amsportal.ams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * What an error says, whatever its shape (assumed): {@code {code,message}}, {@code {error:{code,message}}}, {@code {error:"user.002"}},
 * {@code {errors:[{code,message}]}}, {@code {message,errors:{field:[…]}}}, {@code {message}}, plain text, or nothing.
 */
record ErrorBody(@Nullable String code, @Nullable String message, Map<String, List<String>> fields) {

    static final Set<String> KNOWN_CODES = Set.of("permission.010", "permission.011", "user.002",
            "permission.group.002");

    private static final ErrorBody NOTHING = new ErrorBody(null, null, Map.of());
    private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_.:-]{1,60}");
    private static final Pattern DOTTED_CODE = Pattern.compile("[a-z_]+(\\.[a-z_]+)*\\.\\d+");

    static ErrorBody of(Body body) {
        return switch (body) {
            case Body.Json(var node) when node.isObject() -> of(node);
            case Body.Json(var node) when node.isString() -> new ErrorBody(null, text(node), Map.of());
            case Body.Text(var text) -> new ErrorBody(null, PlainText.of(text), Map.of());
            case Body.Json _,Body.Empty _,Body.Foreign _ -> NOTHING;
        };
    }

    /** Whether a body that came with a 2xx tells of an error all the same. */
    static boolean isIn(JsonNode node) {
        var error = node.path("error");
        var told = error.isObject() || (error.isString() && !error.stringValue().isBlank()) || error.asBoolean(false);
        var failed = node.path("success").isBoolean() && !node.path("success").booleanValue();
        var code = of(new Body.Json(node)).code();
        return told || failed || !node.path("errors").isEmpty() || (code != null && KNOWN_CODES.contains(code));
    }

    private static ErrorBody of(JsonNode node) {
        var parts = parts(node);
        var codes = parts.stream().flatMap(part -> code(part).stream()).toList();
        var code = codes.stream().filter(KNOWN_CODES::contains).findFirst().or(() -> codes.stream().findFirst());
        var message = parts.stream().map(ErrorBody::words).filter(Objects::nonNull).findFirst();
        return new ErrorBody(code.orElse(null), message.orElse(null), fields(node.path("errors")));
    }

    /** The places where a code or a message may stand, the outer ones first. */
    private static List<JsonNode> parts(JsonNode node) {
        var errors = node.path("errors").isArray() ? node.path("errors").values().stream() : Stream.<JsonNode>empty();
        return Stream.concat(Stream.of(node, node.path("error")), errors).toList();
    }

    private static Optional<String> code(JsonNode part) {
        var named = part.path("code");
        if (named.isString()) {
            return Optional.of(named.stringValue().strip()).filter(CODE.asMatchPredicate());
        }
        return part.isString()
                ? Optional.of(part.stringValue().strip()).filter(DOTTED_CODE.asMatchPredicate())
                : Optional.empty();
    }

    private static @Nullable String words(JsonNode part) {
        if (part.isString()) {
            return code(part).isPresent() ? null : text(part);
        }
        var message = text(part.path("message"));
        return message == null ? text(part.path("error_description")) : message;
    }

    private static Map<String, List<String>> fields(JsonNode errors) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (errors.isObject()) {
            errors.properties().forEach(field -> fields.put(field.getKey(), messages(field.getValue())));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static List<String> messages(JsonNode value) {
        var messages = new ArrayList<String>();
        (value.isArray() ? value.values() : List.of(value)).forEach(message -> {
            var text = text(message);
            if (text != null) {
                messages.add(text);
            }
        });
        return List.copyOf(messages);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? PlainText.of(node.stringValue()) : null;
    }
}
