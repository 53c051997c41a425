package org.amsportal.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.amssandbox.data.DemoSignIn;
import org.jspecify.annotations.Nullable;

/** A scripted browser: cookies, no redirects unless asked, and a record of every answer it got from the portal. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern WAY_ON = Pattern.compile("class=\"btn btn-primary\" href=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final URI portal;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<HttpResponse<String>> seen = new CopyOnWriteArrayList<>();

    Browser(URI portal) {
        this.portal = portal;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(portal.resolve(path), headers).build());
    }

    HttpResponse<String> open(String address) {
        return send(request(URI.create(address)).build());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(request(portal.resolve(path), headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))).build());
    }

    /** Posts with the CSRF token that a form of this session carries. */
    HttpResponse<String> submit(String path, String... headers) {
        return post(path, Map.of("_csrf", get("/probe/form").body()), headers);
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (var i = 0; i < MOST_REDIRECTS; i++) {
            var next = location(at);
            if (next == null) {
                return at;
            }
            at = send(request(at.uri().resolve(next)).build());
        }
        throw new IllegalStateException("round and round: " + at.uri());
    }

    /** Opens a page and signs in at the sign-in server when led there; the answer is the last page. */
    HttpResponse<String> signIn(DemoSignIn who, String path) {
        return fillIn(follow(get(path)), who.email(), DemoSignIn.PASSWORD);
    }

    /** The same, where the sign-in server may know already who this is. */
    HttpResponse<String> signInOrGoOn(DemoSignIn who, String path) {
        var page = follow(get(path));
        return page.uri().getHost().equals(portal.getHost()) ? page : fillIn(page, who.email(), DemoSignIn.PASSWORD);
    }

    HttpResponse<String> fillIn(HttpResponse<String> form, String name, String password) {
        return follow(submitted(form, name, password));
    }

    private HttpResponse<String> submitted(HttpResponse<String> form, String name, String password) {
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IllegalStateException("no sign-in form at " + form.uri() + ": " + form.statusCode());
        }
        return send(request(form.uri()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        encoded(Map.of("username", name, "password", password, "_csrf", csrf.group(1)))))
                .build());
    }

    /** Signs in at the sign-in server's form, but goes no further than to the address that leads back. */
    URI comesBack(HttpResponse<String> form, DemoSignIn who) {
        var at = submitted(form, who.email(), DemoSignIn.PASSWORD);
        while (true) {
            var next = at.uri().resolve(Objects.requireNonNull(location(at)));
            if (next.getHost().equals(portal.getHost())) {
                return next;
            }
            at = send(request(next).build());
        }
    }

    /** Where a page that is seen without being signed in leads on to. */
    static String wayOn(HttpResponse<String> page) {
        var link = WAY_ON.matcher(page.body());
        if (!link.find()) {
            throw new IllegalStateException("no way on at " + page.uri());
        }
        return link.group(1).replace("&amp;", "&");
    }

    Map<String, String> cookies() {
        return cookies.getCookieStore().get(portal).stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    void keepNoCookies() {
        cookies.setCookiePolicy(CookiePolicy.ACCEPT_NONE);
    }

    void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setVersion(0);
        cookie.setPath("/");
        cookie.setDomain(portal.getHost() + ".local"); // as Java names a host without a dot
        cookies.getCookieStore().add(portal, cookie);
    }

    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().equals("SESSION"))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    /** Goes on with another browser's session, as a load balancer's client does at another replica. */
    void useSession(String value) {
        setCookie("SESSION", value);
    }

    List<HttpResponse<String>> seen() {
        return seen;
    }

    static @Nullable String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse(null);
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html,*/*");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.uri().getAuthority().equals(portal.getAuthority())) {
                seen.add(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
