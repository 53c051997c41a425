package org.amsportal.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an intention down. It starts as NOT_SENT: only SENDING, committed last before the call, says that it may have been sent. */
@Component
class NewEntries {

    private static final int LONGEST_LABEL = 600;

    private final JdbcClient jdbc;
    private final JournalJson json;
    private final Limits limits;
    private final Instance instance;
    private final Clock clock;

    NewEntries(JdbcClient jdbc, JournalJson json, Limits limits, Instance instance, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.limits = limits;
        this.instance = instance;
        this.clock = clock;
    }

    String hash(Write write) {
        return Keys.sha256(json.write(write));
    }

    /** One that this process prepares at once. */
    Filed taken(Admin admin, Intention intention, String guardKey) {
        return insert(admin, intention, guardKey, null);
    }

    /** One that is not sent, and why. */
    Filed atRest(Admin admin, Intention intention, String guardKey, Why why) {
        return insert(admin, intention, guardKey, why);
    }

    private Filed insert(Admin admin, Intention intention, String guardKey, @Nullable Why why) {
        Filed filed = filed(admin, intention, guardKey, why);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", filed.id());
        columns.put("reference", filed.entry().reference());
        putWho(columns, filed);
        putWhat(columns, filed.entry());
        putWhere(columns, intention.place());
        putHead(columns, filed);
        columns.put("guard_key", guardKey);
        columns.put("owner", filed.leased() ? instance.name() : null);
        String lease = filed.leased() ? Head.until(limits.lookLease()) : "null";
        jdbc.sql("insert into journal_entry (" + String.join(", ", columns.keySet()) + ", lease_until) values (:"
                + String.join(", :", columns.keySet()) + ", " + lease + ")").params(columns).update();
        return filed;
    }

    private Filed filed(Admin admin, Intention intention, String guardKey, @Nullable Why why) {
        Instant now = Rows.utc(clock.instant()).toInstant();
        boolean leased = why == null;
        Before before = Before.notKnown();
        var entry = new Entry(UUID.randomUUID(), References.next(), intention.write(),
                Keys.storable(intention.label(), LONGEST_LABEL), intention.place(), admin.actorId(),
                Keys.storable(admin.name(), LONGEST_LABEL), admin.companyId(), company(admin, intention),
                State.NOT_SENT.shown(leased), why, null, 0, before.shown(Kind.of(intention.write())), null, now, now,
                null, List.of());
        return new Filed(entry, State.NOT_SENT, 0, admin.signIn(), guardKey, before, null, null, leased);
    }

    private static void putWho(Map<String, @Nullable Object> columns, Filed filed) {
        Entry entry = filed.entry();
        columns.put("company_id", entry.companyId());
        columns.put("actor_id", entry.actorId());
        columns.put("actor_name", entry.actorName());
        columns.put("sign_in", filed.signIn());
    }

    private void putWhat(Map<String, @Nullable Object> columns, Entry entry) {
        Write write = entry.write();
        String intent = json.write(write);
        columns.put("target_company_id", entry.targetCompanyId());
        columns.put("kind", Kind.of(write).name());
        columns.put("target_id", switch (write) {
            case Write.AssignDepartments(long userId, _) -> (Long) userId;
            case Write.AssignGroups(long userId, _) -> (Long) userId;
            case Write.CreateUser _,Write.CreateDepartment _ -> null;
        });
        columns.put("target_label", entry.label());
        columns.put("intent", intent);
        columns.put("intent_hash", Keys.sha256(intent));
    }

    /**
     * The company that is meant: of a creation its own, as it will be sent, because rows of one plan may be about several; else as told. An admin's
     * own counts before all: AMS uses that (vendor documented).
     */
    static @Nullable Long company(Admin admin, Intention intention) {
        Long told = intention.targetCompanyId();
        Long own = switch (intention.write()) {
            case Write.CreateUser(var user) -> user.companyId();
            case Write.CreateDepartment(var department) -> department.companyId();
            case Write.AssignDepartments _,Write.AssignGroups _ -> null;
        };
        return own == null || admin.companyId() != null ? told == null ? own : told : own;
    }

    private static void putWhere(Map<String, @Nullable Object> columns, Place place) {
        columns.put("key_scope", Entries.scope(place));
        columns.put("idempotency_key", Entries.key(place));
        columns.put("batch_id", place.batch());
        columns.put("batch_row", place.row());
        columns.put("step", place.step());
        columns.put("revision", place.revision());
    }

    private void putHead(Map<String, @Nullable Object> columns, Filed filed) {
        OffsetDateTime now = Rows.utc(filed.entry().createdAt());
        columns.put("state", filed.state().name());
        columns.put("why", json.why(filed.entry().why()));
        columns.put("attempts", filed.entry().attempts());
        columns.put("before_source", filed.before().source().name());
        columns.put("created_at", now);
        columns.put("changed_at", now);
        columns.put("version", filed.version());
    }
}
