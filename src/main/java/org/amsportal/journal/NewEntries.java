package org.amsportal.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
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
    UUID taken(Admin admin, Intention intention, String guardKey) {
        return insert(admin, intention, guardKey, null);
    }

    /** One that is not sent, and why. */
    UUID atRest(Admin admin, Intention intention, String guardKey, Why why) {
        return insert(admin, intention, guardKey, why);
    }

    private UUID insert(Admin admin, Intention intention, String guardKey, @Nullable Why why) {
        UUID id = UUID.randomUUID();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("reference", References.next());
        putWho(columns, admin);
        putWhat(columns, intention);
        putWhere(columns, intention.place());
        putHead(columns, why);
        columns.put("guard_key", guardKey);
        columns.put("owner", why == null ? instance.name() : null);
        String lease = why == null ? Head.until(limits.lookLease()) : "null";
        jdbc.sql("insert into journal_entry (" + String.join(", ", columns.keySet()) + ", lease_until) values (:"
                + String.join(", :", columns.keySet()) + ", " + lease + ")").params(columns).update();
        return id;
    }

    private static void putWho(Map<String, @Nullable Object> columns, Admin admin) {
        columns.put("company_id", admin.companyId());
        columns.put("actor_id", admin.actorId());
        columns.put("actor_name", Keys.storable(admin.name(), LONGEST_LABEL));
        columns.put("sign_in", admin.signIn());
    }

    private void putWhat(Map<String, @Nullable Object> columns, Intention intention) {
        Write write = intention.write();
        columns.put("target_company_id", company(intention));
        columns.put("kind", Kind.of(write).name());
        columns.put("target_id", switch (write) {
            case Write.AssignDepartments(long userId, _) -> (Long) userId;
            case Write.AssignGroups(long userId, _) -> (Long) userId;
            case Write.CreateUser _,Write.CreateDepartment _ -> null;
        });
        columns.put("target_label", Keys.storable(intention.label(), LONGEST_LABEL));
        columns.put("intent", json.write(write));
        columns.put("intent_hash", hash(write));
    }

    /** The company that is meant: as told, else as it will be sent. */
    static @Nullable Long company(Intention intention) {
        if (intention.targetCompanyId() != null) {
            return intention.targetCompanyId();
        }
        return switch (intention.write()) {
            case Write.CreateUser(var user) -> user.companyId();
            case Write.CreateDepartment(var department) -> department.companyId();
            case Write.AssignDepartments _,Write.AssignGroups _ -> null;
        };
    }

    private static void putWhere(Map<String, @Nullable Object> columns, Place place) {
        columns.put("key_scope", Entries.scope(place));
        columns.put("idempotency_key", Entries.key(place));
        columns.put("batch_id", place.batch());
        columns.put("batch_row", place.row());
        columns.put("step", place.step());
        columns.put("revision", place.revision());
    }

    private void putHead(Map<String, @Nullable Object> columns, @Nullable Why why) {
        OffsetDateTime now = Rows.utc(clock.instant());
        columns.put("state", State.NOT_SENT.name());
        columns.put("why", json.why(why));
        columns.put("attempts", 0);
        columns.put("before_source", Before.Source.NONE.name());
        columns.put("created_at", now);
        columns.put("changed_at", now);
        columns.put("version", 0L);
    }
}
