package org.amsportal.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.SignInEnded;
import org.amsportal.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page what AMS has refused lately, and whether it is known what this AMS has: neither takes anything off a page. */
@ControllerAdvice
class DoubtsAdvice {

    /**
     * What AMS refused lately, in words.
     *
     * @param page where to come back to after asking again
     */
    record Refusals(List<String> lines, String page) {}

    private final SignIns signIns;
    private final Organisation organisation;
    private final Words words;
    private final Times times;

    DoubtsAdvice(SignIns signIns, Organisation organisation, Words words, Times times) {
        this.signIns = signIns;
        this.organisation = organisation;
        this.words = words;
        this.times = times;
    }

    @ModelAttribute("unsureOfReads")
    boolean unsureOfReads(HttpServletRequest request) {
        return request.getUserPrincipal() != null && organisation.isUnsureOfReads();
    }

    /** On the page about a fault they are left out: that very fault may keep them from being known. */
    @ModelAttribute("refusals")
    @Nullable
    Refusals refusals(HttpServletRequest request) {
        if (request.getUserPrincipal() == null || request.getDispatcherType() == DispatcherType.ERROR) {
            return null;
        }
        try {
            Admin admin = signIns.current();
            var lines = Stream.of(AmsPermission.values()).flatMap(permission -> line(admin, permission).stream())
                    .toList();
            return lines.isEmpty() ? null : new Refusals(lines, request.getRequestURI());
        } catch (SignInEnded ended) {
            return null;
        }
    }

    private List<String> line(Admin admin, AmsPermission permission) {
        Instant at = admin.rights().refusedAt(permission);
        return at == null
                ? List.of()
                : List.of(words.say("permissions.refusals.one", words.say("permissions." + permission.code()),
                        permission.code(), times.precisely(at)));
    }
}
