package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.amsportal.ams.AmsCaller;
import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Whose acts are whose: fixed with the sign-in, by the sign-in server's word, and what was done under other ids before is brought together. */
class ActorsTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final List<TestPortal> PORTALS = List.of(TestPortal.at(SANDBOX), onPostgres());
    private static final List<String> TABLES = List.of("journal_entry", "journal_event", "known_user",
            "known_department", "known_assignment", "batch", "batch_deed", "draft", "spreadsheet", "sign_in");

    static Stream<TestPortal> portals() {
        return PORTALS.stream();
    }

    @AfterEach
    void asItWas() {
        SANDBOX.control().reset();
        PORTALS.forEach(portal -> {
            portal.backToNow();
            Stream.concat(Stream.of("actor", "former_actor"), TABLES.reversed().stream())
                    .filter(it -> !it.equals("journal_entry"))
                    .forEach(it -> portal.db().sql("delete from " + it).update());
            portal.db().sql("delete from journal_entry").update();
        });
    }

    @AfterAll
    static void stop() {
        PORTALS.forEach(TestPortal::close);
        SANDBOX.close();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void itStaysTheSameWhenAmsTellsLateWhoIsCalling(TestPortal portal) {
        SANDBOX.control().fault(Fault.on("GET", "/v2/admin/me").always().answers(Fault.Reply.html(503)));
        var browser = portal.browser();
        var early = browser.signIn(DemoSignIn.ADMIN, "/probe/actor").body();
        assertThat(browser.get("/probe/admin").body()).startsWith("null|");
        SANDBOX.control().clearFaults();
        portal.later(Duration.ofSeconds(61));
        await().until(() -> browser.get("/probe/admin").body().startsWith("1002|")); // it is asked behind the page
        assertThat(browser.get("/probe/actor").body()).isEqualTo(early).hasSizeLessThanOrEqualTo(64);
        assertThat(portal.browser().signIn(DemoSignIn.ADMIN, "/probe/actor").body()).isEqualTo(early);
        assertThat(portal.browser().signIn(DemoSignIn.HELPDESK, "/probe/actor").body()).isNotEqualTo(early);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void whoWasKnownByTheirAmsNumberGoesOnUnderIt(TestPortal portal) {
        rows(portal, "1002");
        waits(portal, "1002");
        assertThat(portal.browser().signIn(DemoSignIn.ADMIN, "/probe/actor").body()).isEqualTo("1002");
        SANDBOX.control().fault(Fault.on("GET", "/v2/admin/me").always().answers(Fault.Reply.html(503)));
        assertThat(portal.browser().signIn(DemoSignIn.ADMIN, "/probe/actor").body()).isEqualTo("1002");
        assertThat(portal.db().sql("select count(*) from former_actor").query(Integer.class).single()).isZero();
    }

    /** Every table that says who did something: a new one cannot escape. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void whatWasDoneUnderOtherIdsIsBroughtTogetherAtTheNextSignIn(TestPortal portal) {
        rows(portal, "1002");
        rows(portal, "somebody");
        waits(portal, "1002", "somebody");
        var actors = portal.bean(Actors.class);
        var told = facts("somebody", "alex@example.org", null);
        var id = actors.of(facts("somebody", "alex@example.org", null), Optional::empty);
        assertThat(id).isEqualTo("somebody");
        assertThat(actors.of(told, () -> me(1002, "ALEX@example.org"))).isEqualTo(id);
        var columns = columns(portal);
        assertThat(columns.keySet()).containsExactlyInAnyOrderElementsOf(TABLES);
        columns.forEach((table, column) -> assertThat(
                portal.db().sql("select count(*) from " + table + " where " + column + " = ?").param(id)
                        .query(Integer.class).single())
                .as(table).isEqualTo(table.equals("draft") ? 1 : 2)); // a draft that nobody can open stays where it is
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void nobodyGetsAnothersByWhatAmsAnswers(TestPortal portal) {
        waits(portal, "1002");
        SANDBOX.control().fault(Fault.on("GET", "/v2/admin/me").always().answers(Fault.Reply.json(200,
                "{\"data\":{\"id\":1002,\"email\":\"alex.morgan@kentshire-fire.example\",\"company_id\":24}}")));
        assertThat(portal.browser().signIn(DemoSignIn.HELPDESK, "/probe/actor").body()).startsWith("p-");
        SANDBOX.control().clearFaults();
        assertThat(portal.browser().signIn(DemoSignIn.ADMIN, "/probe/actor").body()).isEqualTo("1002");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void anIdIsGivenToOnePersonOnlyAndANumberNeverForANameThatLooksLikeIt(TestPortal portal) {
        waits(portal, "1002", "one");
        var actors = portal.bean(Actors.class);
        assertThat(actors.of(facts("1002", "x@example.org", null), Optional::empty)).startsWith("p-");
        assertThat(actors.of(facts("two", "x@example.org", null), () -> me(1002, null))).startsWith("p-");
        assertThat(actors.of(facts("two", null, null), () -> me(1002, null))).startsWith("p-");
        assertThat(actors.of(facts("first", null, 1002L), Optional::empty)).isEqualTo("1002");
        assertThat(actors.of(facts("second", null, 1002L), Optional::empty)).startsWith("p-");
        assertThat(actors.of(facts("one", null, null), Optional::empty)).isEqualTo("one");
        assertThat(actors.of(facts("first", null, 1002L), Optional::empty)).isEqualTo("1002");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void amsIsNotAskedForItWhileNobodyWaits(TestPortal portal) {
        SANDBOX.control().clearRequests();
        assertThat(portal.browser().signIn(DemoSignIn.ADMIN, "/help").statusCode()).isEqualTo(200);
        var asked = SANDBOX.control().requests().stream().filter(it -> it.path().equals("/v2/admin/me")).count();
        assertThat(asked).isEqualTo(1);
    }

    /** As an older version of the portal has written it. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("portals")
    void aSessionOfAnOlderVersionGoesOnUnderTheIdItHasAndIsFixedToo(TestPortal portal) {
        var browser = portal.browser();
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        portal.db().sql("delete from actor").update();
        portal.db().sql("update sign_in set actor_id = null").update();
        assertThat(browser.get("/probe/actor").body()).isEqualTo("1002");
        portal.db().sql("update sign_in set user_id = null").update();
        assertThat(browser.get("/probe/actor").body()).isEqualTo("1002");
        assertThat(portal.browser().signIn(DemoSignIn.ADMIN, "/probe/actor").body()).isEqualTo("1002");
    }

    private static void waits(TestPortal portal, String... ids) {
        Stream.of(ids).forEach(portal.bean(Actors.class)::waits);
    }

    private static Facts facts(String subject, @Nullable String email, @Nullable Long number) {
        return new Facts(subject, "Name", email, number, null, false, null);
    }

    private static Optional<AmsCaller> me(long id, @Nullable String email) {
        return Optional.of(new AmsCaller(id, "Alex", "Morgan", email, false, null, null));
    }

    private static Map<String, String> columns(TestPortal portal) {
        var columns = new LinkedHashMap<String, String>();
        portal.db().sql("""
                select lower(table_name) as t, lower(column_name) as c from information_schema.columns
                where lower(column_name) like '%actor%' and lower(column_name) not like '%name'
                and lower(table_schema) = 'public' and lower(table_name) not in ('actor', 'former_actor')""")
                .query((row, _) -> columns.put(row.getString("t"), row.getString("c"))).list();
        return columns;
    }

    /** A row of each table with this id, and something in every column that must not be empty. */
    private static void rows(TestPortal portal, String actorId) {
        var columns = columns(portal);
        var entry = UUID.randomUUID();
        var plan = UUID.randomUUID();
        TABLES.forEach(table -> {
            var values = new LinkedHashMap<String, Object>();
            portal.db().sql("""
                    select lower(column_name) as c, lower(data_type) as d from information_schema.columns
                    where lower(table_name) = ? and is_nullable = 'NO' and lower(table_schema) = 'public'
                    and is_identity = 'NO'""").param(table).query((row, _) -> values.put(row.getString("c"),
                    value(row.getString("d"), actorId))).list();
            values.put(String.valueOf(columns.get(table)), actorId);
            values.computeIfPresent("entry_id", (_, _) -> entry);
            values.computeIfPresent("batch_id", (_, _) -> plan);
            if (table.equals("batch")) {
                values.put("id", plan);
            }
            if (table.equals("journal_entry")) {
                values.put("id", entry);
            }
            portal.db().sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                    + String.join(", ", values.keySet().stream().map(_ -> "?").toList()) + ")")
                    .params(List.copyOf(values.values())).update();
        });
    }

    private static Object value(String type, String actorId) {
        return switch (type) {
            case "uuid" -> UUID.randomUUID();
            case "boolean" -> false;
            case "bytea", "binary varying" -> new byte[0];
            case "timestamp with time zone" -> OffsetDateTime.now(ZoneOffset.UTC);
            case "bigint", "integer" -> actorId.length();
            default -> actorId.substring(0, Math.min(7, actorId.length()));
        };
    }

    private static TestPortal onPostgres() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            return TestPortal.at(SANDBOX, "--portal.data-key=bm90IGEgc2VjcmV0OiBvbmx5IHRlc3RzIHVzZSB0aGk=",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
