package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.signin.Families;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** However many requests find a token run out or dead, the sign-in server sees one refresh; a second one would end the sign-in (reuse detection). */
class OneRefreshTest {

    private static final int REQUESTS = 20;
    private static final String KEY = "--portal.data-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.onFreePort("--sandbox.token-latency=300ms");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void forget() {
        sandbox.control().clearTokenRequests();
    }

    @Test
    void onOnePortalWithH2() throws Exception {
        try (var portal = TestPortal.at(sandbox)) {
            var browser = portal.browser();
            browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
            runOut(portal);
            assertOneRefresh(List.of(browser), "run out");
            sandbox.control().expireAccessTokens();
            assertOneRefresh(List.of(browser), "dead");
        }
    }

    @Test
    void onTwoPortalsWithOnePostgres() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var first = on(postgres);
                var second = on(postgres)) {
            var atFirst = first.browser();
            atFirst.signIn(DemoSignIn.ADMIN, "/probe/groups");
            var atSecond = second.browser();
            atSecond.useSession(atFirst.sessionCookie());
            runOut(first);
            assertOneRefresh(List.of(atFirst, atSecond), "run out");
            sandbox.control().expireAccessTokens();
            assertOneRefresh(List.of(atFirst, atSecond), "dead");
        }
    }

    @Test
    void aRefreshTokenThatIsRefusedEndsTheSessionAndLeadsToSignInAndBack() throws Exception {
        try (var portal = TestPortal.at(sandbox)) {
            var browser = portal.browser();
            browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
            sandbox.control().revokeTokens();
            var answers = atOnce(List.of(browser), "/probe/groups");
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
            assertThat(portal.db().sql("select count(*) from sign_in").query(Integer.class).single()).isZero();
            assertThat(sandbox.control().tokenRequests().reuses()).isZero();
            assertThat(browser.get("/probe/groups").statusCode()).isEqualTo(302);
            assertThat(browser.follow(browser.get("/probe/groups")).uri().getPath()).isEqualTo("/probe/groups");
        }
    }

    @Test
    void aSignInThatDiesAgainSoonAfterAPageLeadsToSignInAndBackAgain() {
        try (var portal = TestPortal.at(sandbox)) {
            var browser = portal.browser();
            browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
            for (int time = 0; time < 2; time++) {
                sandbox.control().revokeTokens();
                assertThat(browser.follow(browser.get("/probe/groups")).uri().getPath()).isEqualTo("/probe/groups");
                assertThat(browser.get("/probe/groups").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void anAmsThatNeverAcceptsTheTokenIsSaidOnAPageAndNotAskedRoundAndRound() {
        try (var portal = TestPortal.at(sandbox)) {
            var browser = portal.browser();
            browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
            var unauthorized = Fault.on("GET", "/v2/admin/permission/groups").always()
                    .answers(Fault.Reply.json(401, "{\"message\":\"Unauthenticated.\"}"));
            sandbox.control().fault(unauthorized);
            try {
                var page = browser.follow(browser.get("/probe/groups"));
                assertThat(page.uri().getPath()).isEqualTo("/sign-in-not-accepted");
                assertThat(page.body()).contains("AMS does not accept your sign-in");
            } finally {
                sandbox.control().clearFaults();
            }
        }
    }

    private static TestPortal on(EmbeddedPostgres postgres) throws IOException {
        return TestPortal.at(sandbox, KEY, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }

    private static void runOut(TestPortal portal) {
        portal.db().sql("update sign_in set access_until = current_timestamp - interval '1' second").update();
    }

    private static void assertOneRefresh(List<Browser> browsers, String why) throws Exception {
        var before = sandbox.control().tokenRequests();
        var answers = atOnce(browsers, "/probe/groups");
        assertThat(answers).as(why).hasSize(REQUESTS)
                .allSatisfy(it -> assertThat(it.body()).matches("groups: [1-9]\\d*"));
        assertThat(sandbox.control().tokenRequests()).as(why)
                .isEqualTo(new Families.Counts(before.refreshes() + 1, 0, before.refusals()));
    }

    private static List<HttpResponse<String>> atOnce(List<Browser> browsers, String path)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (var i = 0; i < REQUESTS; i++) {
                var browser = browsers.get(i % browsers.size());
                calls.add(() -> browser.get(path));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
