package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs out here, and then at the sign-in server where OpenID Connect has a place for it. */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {

    static final String ADDRESS = "/sign-out";
    private static final String ID_TOKEN = SignOut.class.getName();

    private final Endings endings;
    private final SignInServer server;
    private final RedirectStrategy redirects = new Redirects();

    SignOut(Endings endings, SignInServer server) {
        this.endings = endings;
        this.server = server;
    }

    static boolean asked(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + ADDRESS);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication authentication) {
        SignedIn.of(authentication).flatMap(it -> endings.end(it.signIn()))
                .ifPresent(idToken -> request.setAttribute(ID_TOKEN, idToken));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication authentication) throws IOException {
        var next = request.getAttribute(ID_TOKEN) instanceof String idToken
                ? server.endSessionEndpoint().map(it -> signOutThere(it, idToken, request))
                        .orElse(NoticePages.SIGNED_OUT)
                : NoticePages.SIGNED_OUT;
        redirects.sendRedirect(request, response, next);
    }

    private String signOutThere(String endpoint, String idToken, HttpServletRequest request) {
        var back = Origin.of(request) + request.getContextPath() + NoticePages.SIGNED_OUT;
        return UriComponentsBuilder.fromUriString(endpoint).queryParam("id_token_hint", idToken)
                .queryParam("client_id", server.registration().getClientId())
                .queryParam("post_logout_redirect_uri", back).encode().toUriString();
    }
}
