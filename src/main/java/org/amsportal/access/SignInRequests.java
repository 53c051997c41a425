package org.amsportal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Sign-ins that were begun and not finished, one cookie for each: so each tab comes back to its own page, on whichever replica. A cookie
 * opens only together with the {@code state} of its sign-in, and each is used once.
 */
final class SignInRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final Duration LIFE = Duration.ofMinutes(15);
    /** What is told when the sign-in server must be known to go on, and cannot be discovered. */
    static final String SERVER_NOT_KNOWN = "sign_in_server_not_known";

    private static final String COOKIE = "SIGN-IN-";
    private static final String PURPOSE = "sign-in/";
    private static final String ATTRIBUTE = SignInRequests.class.getName();
    /** All of a browser's cookies have to fit into the header of a request. */
    private static final int MOST_CHARACTERS = 5000;
    private static final int MOST = 12;
    private static final int LETTERS = 12;
    private static final int MOST_USED = 20_000;

    private final SignInServer server;
    private final SealedCookies cookies;
    /** A browser might keep what it was told to delete. The sign-in server takes a code once only, whichever replica asks. */
    private final Cache<String, Boolean> used = Caffeine.newBuilder().maximumSize(MOST_USED).expireAfterWrite(LIFE)
            .build();

    SignInRequests(SignInServer server, SealedCookies cookies) {
        this.server = server;
        this.cookies = cookies;
    }

    /**
     * What is to be done after a sign-in.
     *
     * @param page where to come back to; empty for the first page
     * @param anew whether somebody who is signed in wants another sign-in in its place
     */
    record Begun(String page, boolean anew) {}

    /** The sign-in that this request comes back from. */
    static Optional<Begun> comingBack(HttpServletRequest request) {
        return Optional.ofNullable((Begun) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null || asked.getState() == null) {
            return;
        }
        makeRoom(request, response);
        var text = String.join("\n", attribute(asked, PkceParameterNames.CODE_VERIFIER),
                attribute(asked, OidcParameterNames.NONCE), String.valueOf(asked.getRedirectUri()),
                Boolean.toString(request.getParameter(WayIn.ANEW) != null),
                Optional.ofNullable(ReturnAddress.asked(request)).orElse(""));
        cookies.put(request, response, name(asked.getState()),
                String.join("", cookies.sealed(text, PURPOSE + asked.getState(), LIFE)), LIFE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept(request).map(it -> asked(it, request)).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        var kept = kept(request);
        if (kept.isEmpty()) {
            return null;
        }
        var state = state(request);
        cookies.remove(request, response, name(state));
        if (used.asMap().putIfAbsent(name(state), true) != null) {
            return null;
        }
        request.setAttribute(ATTRIBUTE, new Begun(kept.get().get(4), Boolean.parseBoolean(kept.get().get(3))));
        return asked(kept.get(), request);
    }

    private Optional<List<String>> kept(HttpServletRequest request) {
        var state = state(request);
        return cookies.value(request, name(state)).flatMap(it -> cookies.open(List.of(it), PURPOSE + state))
                .map(it -> List.of(it.split("\n", -1)));
    }

    private OAuth2AuthorizationRequest asked(List<String> kept, HttpServletRequest request) {
        try {
            var registration = server.registration();
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(
                            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                    .clientId(registration.getClientId()).redirectUri(kept.get(2)).scopes(registration.getScopes())
                    .state(state(request)).attributes(it -> {
                        it.put(OAuth2ParameterNames.REGISTRATION_ID, SignInServer.ID);
                        it.putAll(told(PkceParameterNames.CODE_VERIFIER, kept.get(0)));
                        it.putAll(told(OidcParameterNames.NONCE, kept.get(1)));
                    }).build();
        } catch (RuntimeException notDiscovered) {
            throw new OAuth2AuthenticationException(new OAuth2Error(SERVER_NOT_KNOWN), SERVER_NOT_KNOWN,
                    notDiscovered);
        }
    }

    /** Tabs that were left at the sign-in server leave their cookies behind: the oldest go first. */
    private void makeRoom(HttpServletRequest request, HttpServletResponse response) {
        var there = cookies.all(request, COOKIE);
        var size = there.stream().mapToInt(SealedCookies.Brought::size).sum();
        var many = there.size();
        for (var cookie : there) {
            if (size <= MOST_CHARACTERS && many < MOST) {
                return;
            }
            cookies.remove(request, response, cookie.name());
            size -= cookie.size();
            many--;
        }
    }

    private static Map<String, Object> told(String name, String value) {
        return value.isEmpty() ? Map.of() : Map.of(name, value);
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return asked.getAttribute(name) instanceof String value ? value : "";
    }

    private static String state(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(OAuth2ParameterNames.STATE)).orElse("");
    }

    private static String name(String state) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return COOKIE + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
