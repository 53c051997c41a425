package org.amsportal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;

/** Has the sign-in server forget a token, where it tells that it can (RFC 7009). */
final class Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);

    private final SignInServer server;
    private final RestClient http;

    Revocation(SignInServer server, RestClient http) {
        this.server = server;
        this.http = http;
    }

    /** Does not wait: whether it succeeds changes nothing here, and the tokens run out in any case. */
    void revokeInTheBackground(LastTokens tokens) {
        Thread.ofVirtual().name("revocation")
                .start(() -> server.revocationEndpoint().ifPresent(endpoint -> revoke(endpoint, tokens)));
    }

    private void revoke(String endpoint, LastTokens tokens) {
        if (tokens.revocable() == null) {
            return;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", tokens.revocable());
        form.add("token_type_hint", tokens.refresh() ? "refresh_token" : "access_token");
        try {
            var client = server.registration();
            http.post().uri(endpoint).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .headers(it -> authenticate(client, it, form)).body(form).retrieve().toBodilessEntity();
        } catch (RestClientException e) {
            LOG.info("The sign-in server did not revoke a token: {}", e.getClass().getSimpleName());
        }
    }

    private static void authenticate(ClientRegistration client, HttpHeaders headers,
            MultiValueMap<String, String> form) {
        if (ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(client.getClientAuthenticationMethod())) {
            headers.setBasicAuth(UriUtils.encode(client.getClientId(), UTF_8),
                    UriUtils.encode(client.getClientSecret(), UTF_8));
            return;
        }
        form.add("client_id", client.getClientId());
        if (ClientAuthenticationMethod.CLIENT_SECRET_POST.equals(client.getClientAuthenticationMethod())) {
            form.add("client_secret", client.getClientSecret());
        }
    }
}
