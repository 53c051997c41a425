package org.amsportal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class FrameAdvice {

    private final SignIns signIns;
    private final CompanyNames companies;
    private final Words words;
    private final @Nullable String environment;

    FrameAdvice(SignIns signIns, CompanyNames companies, Words words,
            @Value("${portal.environment-label:}") String environment) {
        this.signIns = signIns;
        this.companies = companies;
        this.words = words;
        this.environment = environment.isBlank() ? null : environment;
    }

    /** On the page about a fault it does without what that very fault may keep from being known. */
    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        try {
            return known(request);
        } catch (RuntimeException fault) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return nobody();
            }
            throw fault;
        }
    }

    private Frame known(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return nobody();
        }
        try {
            Admin admin = signIns.current();
            return new Frame(true, admin.name(), companies.of(admin), SlashKey.on(request, admin), environment, words);
        } catch (SignInEnded ended) {
            return nobody();
        }
    }

    private Frame nobody() {
        return new Frame(false, "", "", true, environment, words);
    }
}
