package org.amsportal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Sign-ins that are begun because an answer came for one that was not begun in this browser (a bookmark, mostly). Their {@code state} says
 * when, so that a browser which keeps no cookies is told so after the second time. It proves nothing, and need not.
 */
final class RepeatedSignIns {

    static final String AGAIN = "again";
    static final String START_OVER = WayIn.START + "?" + AGAIN;

    private static final Duration JUST_NOW = Duration.ofMinutes(2);
    private static final Pattern MARK = Pattern.compile("again([0-9]{1,12})\\..*");

    private RepeatedSignIns() {
    }

    static void mark(OAuth2AuthorizationRequest.Builder asked, @Nullable HttpServletRequest request, Instant now) {
        if (request != null && request.getParameter(AGAIN) != null) {
            var state = asked.build().getState();
            asked.state("again" + now.getEpochSecond() + "." + state);
        }
    }

    /** Whether the sign-in that this answer is for was itself begun because of such an answer a moment ago. */
    static boolean justBefore(HttpServletRequest request, Instant now) {
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        var mark = MARK.matcher(state == null ? "" : state);
        return mark.matches() && now.isBefore(Instant.ofEpochSecond(Long.parseLong(mark.group(1))).plus(JUST_NOW));
    }
}
