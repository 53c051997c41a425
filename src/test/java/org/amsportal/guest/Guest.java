package org.amsportal.guest;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.amssandbox.data.DemoSignIn;

/** A browser of one's own: cookies, redirects followed, and a record of every answer the portal gave. */
public final class Guest {

    private static final int MOST_REDIRECTS = 12;

    private final URI portal;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<Answer> seen = new CopyOnWriteArrayList<>();

    public Guest(URI portal) {
        this.portal = portal;
    }

    /** Somebody who has signed in through the sandbox's form. */
    public static Guest signedIn(URI portal, DemoSignIn who) {
        return signedIn(portal, who.email());
    }

    /** The same for anybody of the demo data. */
    public static Guest signedIn(URI portal, String email) {
        var guest = new Guest(portal);
        guest.signsIn(guest.get("/help"), email);
        guest.seen.clear();
        return guest;
    }

    /** The session is gone, and that at the sign-in server too, so that there is a form to fill in. */
    public void losesTheSession() {
        cookies.getCookieStore().removeAll();
    }

    /** The sign-in server no longer knows who this is, the portal still may. */
    public void losesTheSessionAtTheSignInServer() {
        var store = cookies.getCookieStore();
        store.getURIs().stream().filter(it -> !it.getHost().equals(portal.getHost()))
                .forEach(it -> List.copyOf(store.get(it)).forEach(cookie -> store.remove(it, cookie)));
    }

    /** Sends fields as a script on a page does, with whatever CSRF token is among them. */
    public Answer sends(String path, String fields, String... headers) {
        return submit(at(path).toString(), fields, headers);
    }

    /** Fills in the sign-in form; the answer is the page that this leads to. */
    public Answer signsIn(Answer form, DemoSignIn who) {
        return signsIn(form, who.email());
    }

    private Answer signsIn(Answer form, String email) {
        return form.form("form").set("username", email).set("password", DemoSignIn.PASSWORD).send(this);
    }

    /** Opens a page, wherever that leads. */
    public Answer get(String path, String... headers) {
        return follow(once(path, headers));
    }

    /** The answer to this request alone, with no redirect followed. */
    public Answer once(String path, String... headers) {
        return send(request(at(path), headers).build());
    }

    /** A request of any method with nothing in it but the CSRF token of this session, so that nothing else is what refuses it. */
    public Answer bare(String method, String path) {
        return send(request(at(path), "X-CSRF-TOKEN", csrf()).method(method, BodyPublishers.noBody()).build());
    }

    /** Sends a body of any kind with the CSRF token of this session. */
    public Answer post(String path, String contentType, String body, String... headers) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The same with a body that is no text. */
    public Answer post(String path, String contentType, byte[] body, String... headers) {
        return follow(send(request(at(path), headers).header("X-CSRF-TOKEN", csrf())
                .header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)).build()));
    }

    /** The same from a page whose session is gone. */
    public Answer postWithoutSession(String path, String contentType, byte[] body) {
        return follow(send(request(at(path)).header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)).build()));
    }

    /** A form made up from nothing but the CSRF token of this session. */
    public Form forged(String path) {
        return new Form(at(path).toString()).set("_csrf", csrf());
    }

    /** What the portal has set, as the value of the header in which a browser sends it back. */
    public String cookies() {
        return cookies.getCookieStore().get(portal).stream().map(it -> it.getName() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Every answer of the portal so far. */
    public List<Answer> seen() {
        return seen;
    }

    Answer submit(String address, String encoded, String... headers) {
        return follow(send(request(URI.create(address), headers)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(encoded))
                .build()));
    }

    private String csrf() {
        return get("/permissions").form("form[action=/sign-out]").value("_csrf");
    }

    private URI at(String path) {
        return URI.create(portal + path);
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return List.of(headers).contains("Accept") ? request : request.header("Accept", "text/html,*/*;q=0.8");
    }

    private Answer follow(Answer answer) {
        var at = answer;
        for (var i = 0; i < MOST_REDIRECTS; i++) {
            var next = at.header("Location");
            if (next.isEmpty()) {
                return at;
            }
            at = send(request(at.address().resolve(next)).build());
        }
        throw new IllegalStateException("round and round: " + at.address());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = new Answer(http.send(request, BodyHandlers.ofString()));
            if (answer.address().getAuthority().equals(portal.getAuthority())) {
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
}
