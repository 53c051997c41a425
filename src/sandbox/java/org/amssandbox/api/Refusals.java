package org.amssandbox.api;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.amssandbox.settings.CurrentSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Writes refusals as a Laravel application would. */
@RestControllerAdvice
class Refusals {

    private final CurrentSettings settings;

    Refusals(CurrentSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<Object> refuse(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON).body(body(refusal));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Object> noRoute(HttpServletRequest request) {
        return refuse(Refusal.noRoute(request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Object> noMethod(HttpRequestMethodNotSupportedException unsupported, HttpServletRequest request) {
        var supported = String.join(", ", Objects.requireNonNullElse(unsupported.getSupportedMethods(), new String[0]));
        return refuse(Refusal.noMethod(request.getMethod(), request.getRequestURI(), supported));
    }

    private Object body(Refusal refusal) {
        var message = Objects.requireNonNull(refusal.getMessage());
        if (refusal.code() != null) {
            return settings.get().errorShape().body(refusal.code(), message);
        }
        return refusal.errors().isEmpty()
                ? Map.of("message", message)
                : Map.of("message", message, "errors", refusal.errors());
    }
}
