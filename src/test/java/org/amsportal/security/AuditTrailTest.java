package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Item 33: what was done and what was refused is told as it was: when, who, what, to whom, from what to what, with what outcome. */
class AuditTrailTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    AuditTrailTest() {
        super(Database.H2);
    }

    @Test
    void aChangeIsTold() {
        var before = ams.user(number(JANE)).groups();
        var form = alex().get("/users/" + number(JANE) + "/groups").form("#groups-form").add("groups",
                group("Control"));
        var started = Instant.now();
        Newcomer.settled(alex(), form.send(alex()));

        var entry = lastEntry();
        assertThat(entry).containsEntry("ACTOR_ID", Long.toString(DemoSignIn.ADMIN.userId()))
                .containsEntry("ACTOR_NAME", DemoSignIn.ADMIN.fullName()).containsEntry("KIND", "ASSIGN_GROUPS")
                .containsEntry("TARGET_ID", number(JANE)).containsEntry("COMPANY_ID", DemoData.KENTSHIRE)
                .containsEntry("STATE", "DONE").containsEntry("BEFORE_SOURCE", "AMS");
        assertThat(text(entry, "TARGET_LABEL")).contains("Jane Smith");
        assertThat(text(entry, "REFERENCE")).matches("[A-Z2-9]{3}-[A-Z2-9]{3}");
        assertThat(text(entry, "BEFORE_STATE")).isEqualToIgnoringWhitespace(before.toString());
        assertThat(text(entry, "AFTER_STATE")).contains(Long.toString(group("Control")));
        assertThat(OffsetDateTime.parse(text(entry, "CREATED_AT")).toInstant()).isBetween(started,
                Instant.now().plus(Duration.ofSeconds(1)));
        assertThat(events(entry)).extracting(it -> it.get("KIND")).containsSubsequence("SENDING", "ANSWERED");
        assertThat(events(entry)).allSatisfy(AuditTrailTest::assertCanBeFollowed);
    }

    @Test
    void whatAmsRefusesIsTold() {
        var form = Newcomer.anyone().form(alex(), group("Crew"));
        ams.setGroups(DemoSignIn.ADMIN.userId(), List.of(group("Standard User")));
        var answer = Newcomer.settled(alex(), form.send(alex()));

        var entry = lastEntry();
        assertThat(entry).containsEntry("STATE", "REFUSED").containsEntry("KIND", "CREATE_USER")
                .containsEntry("ACTOR_ID", Long.toString(DemoSignIn.ADMIN.userId()));
        assertThat(answer.text()).contains(text(entry, "REFERENCE"));
        assertThat(events(entry)).filteredOn(it -> "ANSWERED".equals(it.get("KIND"))).singleElement()
                .satisfies(it -> assertThat(it).containsEntry("STATUS", 403));
        assertThat(events(entry)).allSatisfy(AuditTrailTest::assertCanBeFollowed);
    }

    @Test
    void whatThePortalRefusesIsTold() {
        try (var log = new RecordedLog()) {
            Answer answer = Newcomer.anyone().onboardedBy(guest(DemoSignIn.HELPDESK), group("Admin"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(log.lines()).filteredOn(it -> it.startsWith("refused ")).singleElement()
                    .satisfies(it -> assertThat(it).contains("actor=" + DemoSignIn.HELPDESK.userId(), "BeyondPower",
                            Long.toString(group("Admin"))));
        }
    }

    private Map<String, @Nullable Object> lastEntry() {
        return rows("select * from journal_entry order by created_at desc fetch first row only").getFirst();
    }

    private List<Map<String, @Nullable Object>> events(Map<String, @Nullable Object> entry) {
        return portal.bean(JdbcClient.class).sql("select * from journal_event where entry_id = ? order by id")
                .param(UUID.fromString(text(entry, "ID"))).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> rows(String sql) {
        return portal.bean(JdbcClient.class).sql(sql).query().listOfRows();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static void assertCanBeFollowed(Map<String, @Nullable Object> event) {
        assertThat(event.get("BY_ACTOR")).isEqualTo(Long.toString(DemoSignIn.ADMIN.userId()));
        assertThat(event.get("TRACE_ID")).as("%s", event).asString().matches("[0-9a-f]{32}");
        assertThat(OffsetDateTime.parse(text(event, "AT")).getYear()).isGreaterThan(2000);
    }
}
