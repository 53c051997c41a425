package org.amssandbox.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.amssandbox.data.DemoSignIn;

import tools.jackson.databind.json.JsonMapper;

/** Walks through the sign-in form as a browser would, and gets tokens for a demo admin. */
public final class SandboxSignIn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String RETURN_TO = "http://127.0.0.1/login/oauth2/code/ams";

    private final URI baseUrl;
    private final String clientId;
    private final String clientSecret;
    private final String scope;

    public SandboxSignIn(URI baseUrl, String clientId, String clientSecret) {
        this(baseUrl, clientId, clientSecret, "openid profile email");
    }

    private SandboxSignIn(URI baseUrl, String clientId, String clientSecret, String scope) {
        this.baseUrl = baseUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.scope = scope;
    }

    /** The same for plain OAuth 2.0, where the scope {@code openid} is unknown. */
    public SandboxSignIn plain() {
        return new SandboxSignIn(baseUrl, clientId, clientSecret, "profile email");
    }

    public Tokens as(DemoSignIn admin) {
        return as(admin.email(), DemoSignIn.PASSWORD);
    }

    /**
     * Signs in with any account.
     *
     * @throws IllegalStateException when the sign-in server refuses
     */
    public Tokens as(String username, String password) {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var verifier = UUID.randomUUID().toString() + UUID.randomUUID();
            var form = follow(browser, authorize(challenge(verifier)));
            var matcher = CSRF.matcher(isHere(form) ? send(browser, HttpRequest.newBuilder(form).build()).body() : "");
            if (!matcher.find()) {
                throw new IllegalStateException("no sign-in form but " + form);
            }
            var back = post(browser, form,
                    Map.of("username", username, "password", password, "_csrf", matcher.group(1)));
            return code(follow(browser, location(back)), verifier);
        }
    }

    public Tokens refresh(String refreshToken) {
        return tokens(refreshing(refreshToken));
    }

    /** The token endpoint's answer to a refresh, whatever it is. */
    public HttpResponse<String> refreshing(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Tokens code(URI back, String verifier) {
        return tokens(token(Map.of("grant_type", "authorization_code", "code", parameter(back, "code"), "redirect_uri",
                RETURN_TO, "code_verifier", verifier)));
    }

    private HttpResponse<String> token(Map<String, String> form) {
        try (var client = HttpClient.newHttpClient()) {
            var all = new TreeMap<>(form);
            all.put("client_id", clientId);
            all.put("client_secret", clientSecret);
            return post(client, URI.create(baseUrl + "/oauth2/token"), all);
        }
    }

    private static Tokens tokens(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The token endpoint answers " + answer.statusCode() + " " + answer.body());
        }
        var json = JSON.readTree(answer.body());
        return new Tokens(json.path("access_token").asString(), json.path("refresh_token").asString(),
                json.path("id_token").stringValue(null));
    }

    private URI authorize(String challenge) {
        return URI.create(baseUrl + "/oauth2/authorize?" + encoded(Map.of("response_type", "code", "client_id",
                clientId, "redirect_uri", RETURN_TO, "scope", scope, "state", "some-state", "code_challenge", challenge,
                "code_challenge_method", "S256")));
    }

    /** Follows redirects inside the sandbox, up to the form or the address of the return. */
    private URI follow(HttpClient browser, URI from) {
        var at = from;
        while (isHere(at)) {
            var answer = send(browser, HttpRequest.newBuilder(at).header("Accept", "text/html").build());
            if (answer.statusCode() != 302) {
                return at;
            }
            at = location(answer);
        }
        return at;
    }

    private boolean isHere(URI address) {
        return address.getAuthority().equals(baseUrl.getAuthority());
    }

    private static URI location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(answer.uri()::resolve)
                .orElseThrow(() -> new IllegalStateException("no redirect but " + answer.statusCode()));
    }

    private static HttpResponse<String> post(HttpClient client, URI to, Map<String, String> form) {
        return send(client, HttpRequest.newBuilder(to).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html, application/json").POST(BodyPublishers.ofString(encoded(form))).build());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("The sandbox does not answer at " + request.uri().getAuthority(),
                    unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String parameter(URI uri, String name) {
        for (var pair : String.valueOf(uri.getRawQuery()).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("no " + name + " came back");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
