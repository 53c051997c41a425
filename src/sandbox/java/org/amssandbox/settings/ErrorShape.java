package org.amssandbox.settings;

import java.util.List;
import java.util.Map;

/** The bodies in which a refusal with an AMS code may come (all assumed; the vendor documents the codes only). */
public enum ErrorShape {
    CODE_MESSAGE, ERROR_OBJECT, ERROR_STRING, ERRORS_LIST;

    /** The body for this code and message, ready to be written as JSON. */
    public Map<String, Object> body(String code, String message) {
        var pair = Map.of("code", code, "message", message);
        return switch (this) {
            case CODE_MESSAGE -> Map.copyOf(pair);
            case ERROR_OBJECT -> Map.of("error", pair);
            case ERROR_STRING -> Map.of("error", code);
            case ERRORS_LIST -> Map.of("errors", List.of(pair));
        };
    }
}
