package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.guest.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that name nothing, methods and bodies that no page sends. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class AddressesTest extends PagesTest {

    AddressesTest() {
        super(Database.POSTGRESQL);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"/nowhere", "/users/abc", "/users/-1", "/users/0", "/users/99999999999999999999",
            "/users/999999", "/users/1.5", "/users/999999/groups", "/users/-1/departments", "/users/abc/groups",
            "/departments/999999", "/departments/-1", "/departments/0", "/departments/99999999999999999999",
            "/departments/abc", "/onboarding/not-a-uuid", "/changes/not-a-uuid", "/onboarding/123",
            "/onboarding/00000000-0000-0000-0000-000000000000", "/changes/00000000-0000-0000-0000-000000000000",
            "/users/%00", "/users/1%00", "/groups/0", "/groups/999999", "/groups/abc", "/permissions/x",
            "/actuator/health", "/h2-console",
            "/assets/none.css",
            "/users/%E2%80%AE1", "/Users", "/users/1002/nothing", "/.env", "/error/x"})
    void anAddressThatNamesNothingSaysSo(String path) {
        var answer = alex().get(path);
        assertClear(answer, path.contains("%00") ? 400 : 404);
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"/users?page=0", "/users?page=-1", "/users?page=99999999999999999999", "/users?page=x",
            "/users?page=99999", "/users/several?user=x", "/users/several?user=-1&to=add-group",
            "/users/several?user=99999999999999999999", "/users/several?user=1003&department=x",
            "/users/several?user=1003&to=add-group&group=99999999999999999999", "/users/several?user=%00&to=x",
            "/batches/x", "/users?search=%00", "/users?search=%25%27%22%3Cscript%3E", "/users?page=1&page=2",
            "/users?number=x", "/users?number=-1", "/users?number=99999999999999999999", "/users?number=",
            "/departments?open=x", "/departments?open=-1,99999999999999999999", "/departments?open=%00",
            "/departments?department=x", "/departments?department=99999999999999999999",
            "/departments/1?page=-1&below=x",
            "/departments/new?under=x", "/departments/new?under=99999999999999999999", "/departments/new?under=%00",
            "/onboarding?form=x", "/onboarding?form=%00", "/onboarding?company=x", "/onboarding?company=%00",
            "/?reference=x", "/?reference=%00", "/?reference=%F0%9F%91%A9", "/?reference=", "/?nothing=1", "/%3Fx"})
    void whatAnAddressAsksForIsAnsweredOrNotThereButNeverAFault(String address) {
        var answer = alex().get(address);
        assertThat(answer.status()).as("%s", answer).isIn(200, 404);
        assertClear(answer, answer.status());
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"x", "\u0000", "999999999999999999999999999999"})
    void theFormOfAnotherPlanThatIsNoneIsNotThere(String from) {
        var answer = alex()
                .get("/onboarding?from=" + java.net.URLEncoder.encode(from, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer).isIn(200, 404);
        assertClear(answer, answer.status());
    }

    @Test
    void aSearchForFarTooMuchFindsNothing() {
        var answer = alex().get("/users?search=" + "x".repeat(3_000));
        assertThat(answer.status()).as("%s", answer).isBetween(200, 499);
        assertClear(answer, answer.status());
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource({"DELETE,/users/1002", "PUT,/users", "PATCH,/onboarding", "DELETE,/departments/1", "POST,/users",
            "POST,/groups", "POST,/", "DELETE,/", "PUT,/users/1002/groups", "POST,/permissions"})
    void aMethodThatAnAddressDoesNotKnowIsRefused(String method, String path) {
        assertClear(alex().bare(method, path), 405);
        assertNothingWasWritten();
    }

    @Test
    void aMethodThatNobodyKnowsIsRefused() {
        var answer = alex().bare("BREW", "/users");
        assertThat(answer.status()).as("%s", answer).isIn(400, 405, 501);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"application/json", "text/plain", "application/xml", "application/octet-stream"})
    void aBodyOfAnotherKindFillsInNothing(String type) {
        var answer = alex().post("/onboarding", type, "{\"person-first-name\":\"Sam\",\"person-surname\":\"Okafor\"}");
        assertThat(answer.status()).as("%s", answer).isIn(415, 422);
        assertClear(answer, answer.status());
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "nonsense"})
    void aBodyThatCannotBeReadIsRefused(String type) {
        var answer = alex().post("/onboarding", type, "--y\r\nbroken");
        assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        assertClear(answer, answer.status());
        assertNothingWasWritten();
    }

    @Test
    void aBodyOfFarTooManyBytesIsRefused() {
        var form = Newcomer.anyone().form(alex()).set("ticket", "x".repeat(5_000_000));
        var answer = form.send(alex());
        assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        assertClear(answer, answer.status());
        assertNothingWasWritten();
    }

    @Test
    void aBodyOfFarTooManyFieldsIsRefused() {
        var form = Newcomer.anyone().form(alex(), group("Crew"));
        for (int i = 0; i < 20_000; i++) {
            form.add("departments", i);
        }
        var answer = form.send(alex());
        assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        assertClear(answer, answer.status());
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"%", "%zz", "person-first-name=%ff%fe&person-surname=%",
            "departments[0]=1&departments[999999999]=2",
            "class.module.classLoader=x", "form.nonce=x", "person-first-name[x]=y"})
    void fieldsThatNoFormHasAreNoFault(String body) {
        var answer = alex().post("/onboarding", "application/x-www-form-urlencoded", body);
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertClear(answer, answer.status());
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "x", "\u0000", "AAAA", "=====", "%%%"})
    void aFormWithoutANonceOfOursIsNotSent(String nonce) {
        var answer = Newcomer.anyone().form(alex(), group("Crew")).set("nonce", nonce).send(alex());
        assertClear(answer, 422);
        assertThat(answer.text()).contains("This form is out of date");
        assertNothingWasWritten();
    }

    @Test
    void theFormsOfUsersAndDepartmentsNeedOneToo() {
        assertOutOfDate(alex().get("/users/1003/groups").form("#groups-form").add("groups", group("Crew"))
                .set("nonce", "x").send(alex()));
        assertOutOfDate(alex().get("/users/1003/departments").form("#departments-form")
                .add("departments", department("Workshops")).set("nonce", "x").send(alex()));
        assertOutOfDate(alex().get("/departments/new?under=" + department("Workshops"))
                .form("form[action=/departments]").set("department-name", "Drone Team").set("nonce", "x").send(alex()));
        assertNothingWasWritten();
    }

    @Test
    void findingsNeedAnEntryOfThePlan() {
        var result = Newcomer.anyone().onboardedBy(alex(), group("Crew"));
        ams.clearRequests();
        for (var entry : new String[]{"x", "", "\u0000", UUID.randomUUID().toString()}) {
            var answer = alex().forged(result.path() + "/findings").set("entry", entry).set("found", "there")
                    .set("number", "1").send(alex());
            assertThat(answer.status()).as("%s: %s", entry, answer).isIn(200, 400, 404);
            assertClear(answer, answer.status());
        }
        assertClear(alex().forged(result.path() + "/findings").send(alex()), 400);
        assertNothingWasWritten();
    }

    @Test
    void whatTheServerRefusesBeforeThePortalSeesItHasThePolicyToo() {
        for (var path : new String[]{"/users/%00", "/users;x", "//users", "/users/%2e%2e/groups"}) {
            var answer = alex().once(path);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.header("Content-Security-Policy")).as("%s", answer).contains("default-src 'self'",
                    "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    static List<String> whatNoBrowserSends() {
        return List.of("GET /WEB-INF/web.xml HTTP/1.1\r\nHost: x\r\n", "GET /META-INF/x HTTP/1.1\r\nHost: x\r\n",
                "GET /help HTTP/1.1\r\nHost: x\r\n" + cookies(250), "GET /help HTTP/1.1\r\n",
                "G(T /help HTTP/1.1\r\nHost: x\r\n", "GET /{help} HTTP/1.1\r\nHost: x\r\n",
                "GET /help HTTP/9.9\r\nHost: x\r\n", "GET /help HTTP/1.1\r\nHost: a b\r\n",
                "GET /help HTTP/1.1\r\nHost: x\r\nHost: y\r\n", "GET /help HTTP/1.1\r\nHost: x\r\nBad Name: y\r\n",
                "GET /help HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(40_000) + "\r\n",
                "POST /help HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n",
                "POST /help HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n",
                "TRACE /help HTTP/1.1\r\nHost: x\r\n", "CONNECT x:1 HTTP/1.1\r\nHost: x:1\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\n");
    }

    private static String cookies(int many) {
        return "Cookie: " + IntStream.range(0, many).mapToObj(it -> "c" + it + "=1").collect(Collectors.joining("; "))
                + "\r\n";
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("whatNoBrowserSends")
    void whatTheServerAnswersByItselfHasThePolicyAndNoTrace(String request) {
        try (var connection = RawConnection.to(portal.address())) {
            var answer = connection.send(request + "Connection: close\r\n\r\n").untilClosed();
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("\tat ", "org.apache", "Apache Tomcat",
                    "Exception");
            assertThat(answer.lines().takeWhile(it -> !it.isEmpty())).anyMatch(it -> it.matches("HTTP/1.1 [245].*"))
                    .noneMatch(it -> it.startsWith("HTTP/1.1 500"))
                    .anyMatch(it -> it.startsWith("Content-Security-Policy: default-src 'self'"))
                    .contains("X-Content-Type-Options: nosniff", "Cache-Control: no-store",
                            "Referrer-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin");
        }
    }

    private static void assertOutOfDate(Answer answer) {
        assertClear(answer, 422);
        assertThat(answer.text()).contains("This form is out of date");
    }
}
