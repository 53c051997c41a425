package org.amsportal.web;

import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.access.Admin;
import org.amsportal.access.SessionEnd;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How long the session lasts. Asking does not make it longer, being there does. */
@Controller
@RequestMapping("/session")
class SessionPage {

    private final Words words;

    SessionPage(Words words) {
        this.words = words;
    }

    @GetMapping
    ResponseEntity<SessionTime> left(HttpServletRequest request) {
        return ResponseEntity.of(SessionEnd.of(request).map(end -> SessionTime.of(end, words)));
    }

    /** Every request of a person keeps the session alive; this one does nothing else. */
    @PostMapping
    ResponseEntity<SessionTime> stay(Admin admin, HttpServletRequest request) {
        return left(request);
    }
}
