package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.Admins;
import org.amsportal.plans.Plans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever is not signed in costs the database nothing, whatever they ask for. */
class UnsignedVisitsTest {

    private static final int VISITS = 2000;
    private static final TestPortal PORTAL = TestPortal.at(Stage.SANDBOX);
    /** Of a form that somebody has opened and left lying: only such a form is carried through a sign-in. */
    private static final String NONCE = PORTAL.bean(Plans.class).nonce(Admins.ofKentshire(), "onboarding");

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @Test
    void twoThousandVisitsOfEveryKindLeaveNoRowAndNoSession() {
        var before = rows();
        try (var visitors = Executors.newFixedThreadPool(8)) {
            var visits = IntStream.range(0, VISITS).mapToObj(i -> CompletableFuture.runAsync(() -> visit(i), visitors))
                    .toList();
            visits.forEach(CompletableFuture::join);
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(before).containsEntry("SPRING_SESSION", 0);
    }

    @Test
    void noVisitIsGivenASession() {
        var visitor = PORTAL.browser();
        IntStream.range(0, 16).forEach(i -> visit(i, visitor));
        assertThat(visitor.seen()).isNotEmpty().allSatisfy(
                it -> assertThat(it.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("SESSION=")));
        assertThat(visitor.seen()).anySatisfy(it -> assertThat(it.body()).contains("Sign in again to go on"));
    }

    private static void visit(int i) {
        visit(i, PORTAL.browser());
    }

    private static void visit(int i, Browser visitor) {
        switch (i % 8) {
            case 0 -> visitor.get("/users?search=" + i);
            case 1 -> visitor.get(WayIn.START + "?to=/users/" + i);
            case 2 -> visitor.follow(visitor.post("/onboarding", Map.of("person-first-name", "N" + i, "nonce", NONCE),
                    "Referer", PORTAL.address() + "/onboarding"));
            case 3 -> visitor.post("/onboarding/panel", Map.of("ticket", "x".repeat(20_000)), "HX-Request", "true",
                    "HX-Current-URL", PORTAL.address() + "/onboarding");
            case 4 -> visitor.get("/sign-in-failed");
            case 5 -> visitor.get("/login/oauth2/code/ams?code=x&state=" + i);
            case 6 -> visitor.post("/sign-out", Map.of("_csrf", "old"), "Cookie", "SESSION=made-up-" + i);
            default -> visitor.get("/assets/nowhere-" + i + ".css");
        }
    }

    private static Map<String, Integer> rows() {
        var tables = PORTAL.db().sql("""
                select upper(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and lower(table_schema) = 'public'""").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(10);
        return tables.stream().filter(it -> !it.equals("SCHEDULED_TASKS"))
                .collect(Collectors.toMap(it -> it,
                        it -> PORTAL.db().sql("select count(*) from \"" + name(it) + "\"").query(Integer.class)
                                .single()));
    }

    private static String name(String table) {
        return table.equals("FLYWAY_SCHEMA_HISTORY") ? "flyway_schema_history" : table;
    }
}
