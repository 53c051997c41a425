package org.amsportal.access;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.slf4j.event.Level;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/** Why nobody was signed in, as far as it can be told. */
enum SignInFailure {

    /** The person cancelled, was refused, or took too long. */
    NOT_SIGNED_IN(NoticePages.SIGN_IN_FAILED, Level.INFO),
    /** An answer to a sign-in that was not begun in this browser, or was answered before. */
    NOT_BEGUN_HERE(NoticePages.SIGN_IN_FAILED, Level.INFO),
    /** The sign-in server gives no answer, or says that it cannot now. */
    AWAY(NoticePages.SIGN_IN_AWAY, Level.WARN),
    /** It answers, but not so that the portal could sign anybody in: a setting of either, or a clock. */
    NOT_POSSIBLE(NoticePages.SIGN_IN_NOT_POSSIBLE, Level.WARN);

    private static final Set<String> OF_THE_PERSON = Set.of("access_denied", "login_required", "interaction_required",
            "consent_required", "account_selection_required", "invalid_grant", "invalid_state_parameter",
            "invalid_nonce");
    private static final Set<String> NOT_NOW = Set.of("server_error", "temporarily_unavailable");
    private static final int TOO_MANY = 429;

    private final String page;
    private final Level level;

    SignInFailure(String page, Level level) {
        this.page = page;
        this.level = level;
    }

    String page() {
        return page;
    }

    Level level() {
        return level;
    }

    static SignInFailure of(Throwable failure) {
        var code = code(failure);
        if (code.equals("authorization_request_not_found")) {
            return NOT_BEGUN_HERE;
        }
        if (OF_THE_PERSON.contains(code)) {
            return NOT_SIGNED_IN;
        }
        var causes = causes(failure);
        var silent = causes.stream().anyMatch(SignInFailure::noAnswer)
                && causes.stream().noneMatch(SSLHandshakeException.class::isInstance);
        return NOT_NOW.contains(code) || silent ? AWAY : NOT_POSSIBLE;
    }

    /** The code of OAuth 2.0 or of Spring Security; it may come from an address. Empty where there is none. */
    static String code(Throwable failure) {
        return causes(failure).stream().map(it -> switch (it) {
            case OAuth2AuthenticationException told -> told.getError().getErrorCode();
            case OAuth2AuthorizationException told -> told.getError().getErrorCode();
            default -> "";
        }).filter(it -> it != null && !it.isEmpty()).findFirst().orElse("");
    }

    static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    private static boolean noAnswer(Throwable cause) {
        return switch (cause) {
            case ResourceAccessException _ -> true;
            case RestClientResponseException answer ->
                answer.getStatusCode().is5xxServerError() || answer.getStatusCode().value() == TOO_MANY;
            case SocketException _,HttpTimeoutException _,SocketTimeoutException _,UnknownHostException _ -> true;
            default -> false;
        };
    }
}
