package org.amssandbox.api;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A call that AMS refuses: with an AMS code, with validation errors, or with a message alone. */
final class Refusal extends RuntimeException {

    private final int status;
    private final @Nullable String code;
    private final Map<String, List<String>> errors;

    private Refusal(int status, @Nullable String code, String message, Map<String, List<String>> errors) {
        super(message);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    static Refusal unauthenticated() {
        return plain(401, "Unauthenticated.");
    }

    static Refusal forbidden() {
        return plain(403, "Forbidden");
    }

    static Refusal noRoute(String path) {
        return plain(404, "The route " + path.substring(1) + " could not be found.");
    }

    static Refusal noMethod(String method, String path, String supported) {
        return plain(405, "The %s method is not supported for route %s. Supported methods: %s.".formatted(method,
                path.substring(1), supported));
    }

    static Refusal ownPermissions() {
        return new Refusal(403, "permission.010", "Possible security breach: you cannot change your own permissions.",
                Map.of());
    }

    static Refusal tooMuchPower() {
        return new Refusal(403, "permission.011", "You cannot grant more power than you have.", Map.of());
    }

    static Refusal noUser() {
        return new Refusal(404, "user.002", "User not found.", Map.of());
    }

    static Refusal noGroup() {
        return new Refusal(404, "permission.group.002", "Permission group not found.", Map.of());
    }

    static Refusal invalid(Map<String, List<String>> errors) {
        var messages = errors.values().stream().flatMap(List::stream).toList();
        var more = messages.size() - 1;
        var message = more == 0
                ? messages.getFirst()
                : "%s (and %d more error%s)".formatted(messages.getFirst(), more, more == 1 ? "" : "s");
        return new Refusal(422, null, message, errors);
    }

    static Refusal plain(int status, String message) {
        return new Refusal(status, null, message, Map.of());
    }

    int status() {
        return status;
    }

    @Nullable
    String code() {
        return code;
    }

    Map<String, List<String>> errors() {
        return errors;
    }
}
