package org.amsportal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.guest.Guest;
import org.amssandbox.RunningSandbox;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The whole portal with a sandbox, for tests of what its rooms do together: admins come from a real sign-in. */
public final class WholePortal implements AutoCloseable {

    /** The two databases on which the portal must behave the same. */
    public enum Database {
        H2, POSTGRESQL
    }

    private static final Map<Database, WholePortal> STARTED = new EnumMap<>(Database.class);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SIGN_IN = "--spring.security.oauth2.client.";
    private static final String DATA_KEY = "bm90IGEgc2VjcmV0OiBvbmx5IHRlc3RzIHVzZSB0aGk=";

    private final RunningSandbox sandbox;
    private final Class<?>[] sources;
    private final String[] settings;
    private ConfigurableApplicationContext context;

    private WholePortal(RunningSandbox sandbox, List<Class<?>> others, String... settings) {
        this.sandbox = sandbox;
        this.sources = Stream.concat(Stream.of(Portal.class), others.stream()).toArray(Class<?>[]::new);
        String folder = Path.of("target", "portals", UUID.randomUUID().toString()).toAbsolutePath().toString();
        var own = Stream.of("--server.port=0", "--management.server.port=0", "--logging.level.root=WARN",
                "--sandbox.data-folder=" + folder, "--ams.api.base-url=" + sandbox.baseUrl(),
                SIGN_IN + "registration.ams.client-id=" + sandbox.clientId(),
                SIGN_IN + "registration.ams.client-secret=" + sandbox.clientSecret(),
                SIGN_IN + "provider.ams.issuer-uri=" + sandbox.issuer());
        this.settings = Stream.concat(own, Stream.of(settings)).toArray(String[]::new);
        this.context = run();
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(sources).profiles("sandbox").run(settings);
    }

    /** Ends the portal and starts it again over the same database; the sandbox goes on. */
    public void restart() {
        context.close();
        context = run();
    }

    /** One for each database, started once for all tests of this process. */
    public static synchronized WholePortal on(Database database) {
        return STARTED.computeIfAbsent(database, WholePortal::start);
    }

    /** One of its own on H2, with these settings besides ({@code --name=value}). */
    public static WholePortal with(String... settings) {
        return new WholePortal(RunningSandbox.onFreePort(), List.of(), settings);
    }

    /** One of its own on H2, with these beans besides. */
    public static WholePortal also(Class<?> beans) {
        return new WholePortal(RunningSandbox.onFreePort(), List.of(beans));
    }

    @SuppressWarnings("resource") // stopped by its own hook when the tests end
    private static WholePortal start(Database database) {
        if (database == Database.H2) {
            return with();
        }
        try {
            String url = EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
            return with("--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
                    "--portal.data-key=" + DATA_KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SandboxControl ams() {
        return sandbox.control();
    }

    /** Signs somebody in at a browser of their own. */
    public Guest guest(DemoSignIn who) {
        return Guest.signedIn(address(), who);
    }

    /** The same for anybody of the demo data. */
    public Guest guest(String email) {
        return Guest.signedIn(address(), email);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Signs in through the sandbox's form, anew each time. */
    public Admin admin(DemoSignIn who) {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS).build()) {
            HttpResponse<String> form = send(browser,
                    HttpRequest.newBuilder(address().resolve("/help")).header("Accept", "text/html"));
            Matcher csrf = CSRF.matcher(form.body());
            if (!csrf.find()) {
                throw new IllegalStateException("no sign-in form at " + form.uri());
            }
            String fields = "username=%s&password=%s&_csrf=%s".formatted(encoded(who.email()),
                    encoded(DemoSignIn.PASSWORD), encoded(csrf.group(1)));
            send(browser, HttpRequest.newBuilder(form.uri()).header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields)));
        }
        UUID signIn = bean(JdbcClient.class)
                .sql("select id from sign_in order by signed_in_at desc fetch first row only")
                .query((row, _) -> row.getObject("id", UUID.class)).single();
        return bean(SignIns.class).alive(signIn).filter(admin -> admin.is(who.userId(), null)).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
    }

    /** Where people open it: another site than the sandbox's, as in real life. */
    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
