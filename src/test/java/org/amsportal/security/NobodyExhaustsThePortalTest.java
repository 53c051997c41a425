package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.PagesTest;
import org.amsportal.guest.RawConnection;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is read only as far as its address and its sender need it, and nobody keeps the portal busy with it. */
class NobodyExhaustsThePortalTest extends PagesTest {

    private static final WholePortal PORTAL = WholePortal.with("--portal.forms.patience=2s",
            "--portal.forms.slowest=8KB", "--portal.uploads.patience=300ms");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=edge";
    private static final int LARGE = 10_500_000;
    private static final Duration SLOW = Duration.ofMillis(100);

    NobodyExhaustsThePortalTest() {
        super(PORTAL);
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @Test
    void aLargeFormOfSomebodyUnknownIsNotReadAtAll() {
        var answer = new Guest(portal.address()).postWithoutSession("/onboarding", FORM, large());
        assertClear(answer, 413);
        assertThat(answer.text()).contains("You are not signed in", "Nothing was read", "Go back in the browser");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void aLargeFileOfSomebodyUnknownIsNotReadEither() {
        var answer = new Guest(portal.address()).postWithoutSession("/batches", UPLOAD, large());
        assertThat(answer.text()).contains("The spreadsheet was not read, and nothing has been sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/onboarding", "/onboarding/panel", "/departments", "/users/several", "/users/1003/groups",
            "/session", "/permissions/keys", "/departments/count", "/users/lookup", "/nowhere", "/sign-out"})
    void whatNeedsNoMoreIsReadUpToAQuarterOfAMegabyteForWhoeverIsSignedIn(String path) {
        var answer = alex().post(path, FORM, "x=" + "<".repeat(300_000));
        assertClear(answer, 413);
        assertThat(answer.text()).contains("up to 256 KB", "a thousand fields", "none of it was read",
                "Go back in the browser");
        assertNothingWasWritten();
    }

    @Test
    void onlySpreadsheetsAndOutlinesMayBeLarger() {
        var text = "x".repeat(90).concat("\n").repeat(4_000);
        assertThat(alex().post("/departments/outline", FORM, "outline-text=" + text).status()).isNotEqualTo(413);
        assertThat(alex().post("/batches", FORM, "cells=" + text).status()).isNotEqualTo(413);
        assertThat(alex().post("/batches", FORM, "cells=" + "x".repeat(12_000_000)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"false, 70000", "true, 300000"})
    void whereNobodySaysHowMuchItIsItIsCountedWhileItIsRead(boolean signedIn, int bytes) {
        try (var connection = RawConnection.to(portal.address())) {
            connection.post("/onboarding", FORM, -1, signedIn ? signedIn(alex()) : new String[0]);
            String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
            for (int sent = 0; sent < bytes && connection.sends(chunk); sent += 0x1000) {
                // until it is enough
            }
            connection.sends("0\r\n\r\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void tooManyFieldsAreRefusedForEverybody() {
        var fields = "a=1&".repeat(2_000);
        assertClear(alex().post("/onboarding", FORM, fields), 413);
        assertThat(new Guest(portal.address())
                .postWithoutSession("/onboarding", FORM, fields.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(413);
    }

    @Test
    void anUploadWithoutTheRightTokenIsNotTakenApart() {
        var broken = part("_csrf", "wrong") + "--edge\r\nthis is no part" + "x".repeat(100_000);
        var answer = alex().post("/batches", UPLOAD, broken.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("with the right one it is the content that counts").isIn(400, 413);
        var raw = postRaw("/batches", UPLOAD, broken, "Cookie", alex().cookies());
        assertThat(raw).as("the token is what is wrong, whatever follows").startsWith("HTTP/1.1 403");
    }

    @Test
    void theTokenOfAnUploadIsItsFirstPartAsEveryFormHasIt() {
        var form = alex().get("/batches").form("main form[method=post]");
        var body = part("_csrf", form.value("_csrf")) + part("nonce", form.value("nonce"))
                + part("cells", "First name\tSurname\tEmail\nAmy\tPike\tamy.pike@kentshire-fire.example")
                + "--edge--\r\n";
        var answer = postRaw("/batches", UPLOAD, body, "Cookie", alex().cookies());
        assertThat(answer).startsWith("HTTP/1.1 302").contains("/batches/plans/");
        assertThat(postRaw("/batches", UPLOAD, part("nonce", "x") + part("_csrf", form.value("_csrf")) + "--edge--\r\n",
                "Cookie", alex().cookies())).as("nowhere else").startsWith("HTTP/1.1 403");
        assertThat(alex().get("/batches").page().select("main form[method=post] input").attr("name"))
                .isEqualTo("_csrf");
    }

    @Test
    void twoUploadsOfOnePersonAreReadAtATimeAndFourOfAll() {
        var held = new ArrayList<RawConnection>();
        try {
            held.add(begun(alex()));
            held.add(begun(alex()));
            var refused = third(alex());
            assertClear(refused, 429);
            assertThat(refused.text()).contains("Wait a moment", "nothing is lost", "Go back in the browser");
            assertThat(refused.header("Retry-After")).isNotEmpty();

            var others = guest(DemoSignIn.HELPDESK);
            assertThat(upload(others).status()).as("another person's turn").isNotEqualTo(429);
            held.add(begun(others));
            held.add(begun(others));
            assertThat(third(guest(DemoSignIn.INTAKE)).status()).isEqualTo(429);

            assertThat(alex().get("/").status()).as("pages are not held up").isEqualTo(200);
        } finally {
            held.forEach(RawConnection::close);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> upload(alex()).status() != 429);
    }

    @Test
    void aFormThatComesDripByDripIsEnded() {
        for (var who : List.of(new String[0], signedIn(alex()))) {
            try (var connection = RawConnection.to(portal.address()).post("/onboarding", FORM, 1_000, who)) {
                assertThat(connection.drips(SLOW, Duration.ofSeconds(15))).isLessThan(Duration.ofSeconds(10));
                assertThat(connection.untilClosed()).startsWith("HTTP/1.1 408").contains("took too long to arrive");
            }
        }
    }

    @Test
    void soIsARequestWhoseHeadDoes() {
        try (var connection = RawConnection.to(portal.address()).send("GET /help HTTP/1.1\r\nHost: x\r\nX-Slow: ")) {
            assertThat(connection.drips(SLOW, Duration.ofSeconds(15))).isLessThan(Duration.ofSeconds(10));
            assertThat(connection.untilClosed()).isEmpty();
        }
    }

    @Test
    void soIsOneThatIsNotReadAtAll() {
        try (var connection = RawConnection.to(portal.address()).post("/onboarding", FORM, LARGE)) {
            assertThat(connection.head()).startsWith("HTTP/1.1 413");
            long since = System.nanoTime();
            while (connection.sends("x") && System.nanoTime() - since < Duration.ofSeconds(15).toNanos()) {
                java.util.concurrent.locks.LockSupport.parkNanos(SLOW.toNanos());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(12));
        }
    }

    @Test
    void aFormThatIsBrokenOffIsOneLineInTheLogWithoutATrace() {
        try (var log = new RecordedLog()) {
            for (var type : List.of(FORM, UPLOAD)) {
                RawConnection.to(portal.address()).post("/batches", type, 5_000, signedIn(alex()))
                        .send("--edge\r\nhalf").close();
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> log.lines().stream().filter(it -> it.contains("was broken off")).count() == 2);
            assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContain(" <- "))
                    .filteredOn(it -> it.contains("broken off") || it.contains("reference=")).hasSize(2);
        }
        assertNothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/onboarding", "/departments", "/users/several", "/users/1003/groups", "/batches"})
    void aFileWhereTextIsExpectedIsRefused(String path) {
        var body = "--edge\r\nContent-Disposition: form-data; name=\"nonce\"; filename=\"a.txt\"\r\n\r\nx\r\n--edge--\r\n";
        var answer = alex().post(path, UPLOAD, body);
        assertClear(answer, 422);
        assertThat(answer.text()).contains("Files are taken on the page Batches only");
        assertNothingWasWritten();
    }

    @ParameterizedTest
    @CsvSource({"/onboarding, form#onboarding, person-first-name, 50000",
            "/departments/new, form[action=/departments], department-name, 50000",
            "/departments/outline, main form[method=post], outline-text, 1100000",
            "/users/1003/groups, #groups-form, groups, 50000"})
    void ofAFieldThatIsTooLongOnlyTheBeginningComesBack(String page, String form, String field, int length) {
        var answer = alex().get(page).form(form).set(field, "<".repeat(length)).send(alex());
        assertAsksFor(answer, field);
        assertThat(answer.body().length()).isLessThan(200_000);
        assertThat(answer.body().split("&lt;", -1)).hasSizeLessThan(10_000);
        assertNothingWasWritten();
    }

    @Test
    void itIsSaidHowLongItWasAndWhatWasTypedBeforeIsKept() {
        var form = alex().get("/onboarding").form("form#onboarding").set("person-first-name", "Xanthippe");
        form.sendTo(alex(), "/onboarding/panel", "HX-Request", "true");
        var answer = form.set("person-first-name", "X".repeat(100_000)).send(alex());
        assertThat(answer.text()).contains("255 characters or fewer", "It has 100,000 characters");
        assertThat(alex().get("/onboarding?form=" + form.value("nonce")).form("form#onboarding")
                .value("person-first-name")).isEqualTo("Xanthippe");
    }

    @Test
    void cellsThatAreRefusedDoNotComeBackByTheMillion() {
        var answer = alex().post("/batches", FORM, "cells=" + "<".repeat(3_000_000));
        assertAsksFor(answer, "cells");
        assertThat(answer.text()).contains("3,000,000 characters", "<<<<");
        assertThat(answer.body().length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users?search=", "/find?for=", "/departments?open=", "/onboarding?first-name=",
            "/users/filters?search=", "/users?order=", "/help?x="})
    void whatStandsInAnAddressComesBackShortenedToo(String path) {
        var answer = alex().get(path + "%3C".repeat(9_000));
        assertThat(answer.status()).as("%s", answer).isBetween(200, 499);
        assertThat(answer.body().split("&lt;|%3C", -1)).hasSizeLessThan(9_000);
    }

    private static String[] signedIn(Guest guest) {
        return new String[]{"Cookie", guest.cookies(), "X-CSRF-TOKEN", guest.forged("/").value("_csrf")};
    }

    /** An upload that has begun and goes on slowly enough to be in the middle for a while. */
    private RawConnection begun(Guest guest) {
        var connection = RawConnection.to(portal.address()).post("/batches", UPLOAD, 5_000_000, signedIn(guest));
        return connection.send(part("nonce", "x") + "x".repeat(200_000));
    }

    private Answer third(Guest guest) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> upload(guest), it -> it.status() == 429);
    }

    private static Answer upload(Guest guest) {
        return guest.post("/batches", UPLOAD, part("nonce", "x") + "--edge--\r\n");
    }

    private String postRaw(String path, String type, String body, String... headers) {
        URI address = portal.address();
        try (var connection = RawConnection.to(address)) {
            return connection.post(path, type, body.length(), headers).send(body).head();
        }
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static byte[] large() {
        return ("x=" + "y".repeat(LARGE)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
