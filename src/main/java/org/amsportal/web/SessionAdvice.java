package org.amsportal.web;

import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.access.SessionEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page when its session ends. */
@ControllerAdvice
class SessionAdvice {

    private final Words words;

    SessionAdvice(Words words) {
        this.words = words;
    }

    @ModelAttribute("sessionTime")
    @Nullable
    SessionTime sessionTime(HttpServletRequest request) {
        return SessionEnd.of(request).map(end -> SessionTime.of(end, words)).orElse(null);
    }
}
