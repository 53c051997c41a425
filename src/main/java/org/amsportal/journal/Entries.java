package org.amsportal.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.amsportal.access.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code journal_entry}: found by what people and the journal ask, and its heads changed one holder at a time. */
@Component
class Entries {

    private static final String SELECT = """
            select journal_entry.*, case when lease_until > current_timestamp then true else false end as leased
            from journal_entry where\s""";
    private static final String VISIBLE = VisibleTo.where("actor_id",
            "coalesce(target_company_id, company_id)", "kind in (:sees_acts)");

    private static final String WITHIN = VisibleTo.within("actor_id", "coalesce(target_company_id, company_id)");

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Trail trail;
    private final Clock clock;

    Entries(JdbcClient jdbc, Rows rows, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    Filed get(UUID id) {
        return list("id = :id", Map.of("id", id)).getFirst();
    }

    Optional<Filed> at(Place place) {
        return list("key_scope = :scope and idempotency_key = :key",
                Map.of("scope", scope(place), "key", key(place))).stream().findFirst();
    }

    static String scope(Place place) {
        return place.batch().toString();
    }

    static String key(Place place) {
        return place.row() + "/" + place.step() + "/" + place.revision();
    }

    Optional<Filed> visible(Admin admin, UUID id) {
        return visible(admin, "id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** One of this admin's company or own: for rooms that have decided that they may act on it. */
    Optional<Filed> within(Admin admin, UUID id) {
        Map<String, @Nullable Object> all = VisibleTo.of(admin);
        all.put("id", id);
        return list(WITHIN + " and id = :id", all).stream().findFirst();
    }

    Optional<Filed> byReference(Admin admin, String reference) {
        return visible(admin, "reference = :reference", Map.of("reference", reference)).stream().findFirst();
    }

    List<Filed> of(UUID batch) {
        return list("batch_id = :batch order by created_at, batch_row, step, revision", Map.of("batch", batch));
    }

    List<Filed> of(Collection<UUID> batches) {
        return batches.isEmpty()
                ? List.of()
                : list("batch_id in (:batches) order by created_at, batch_row, step, revision",
                        Map.of("batches", batches));
    }

    List<Filed> of(UUID batch, Collection<Integer> rows) {
        return rows.isEmpty()
                ? List.of()
                : list("batch_id = :batch and batch_row in (:rows) order by created_at, batch_row, step, revision",
                        Map.of("batch", batch, "rows", rows));
    }

    List<Filed> about(Admin admin, long userId, int most) {
        return visible(admin, """
                (target_id = :user or (kind = 'CREATE_USER' and result_id = :user))
                order by created_at desc fetch first :most rows only""", Map.of("user", userId, "most", most));
    }

    List<Filed> creationsOf(Admin admin, long departmentId) {
        return visible(admin, "kind = 'CREATE_DEPARTMENT' and state = 'DONE' and result_id = :id order by created_at",
                Map.of("id", departmentId));
    }

    List<Filed> lately(Admin admin, int most) {
        return visible(admin, "1 = 1 order by created_at desc fetch first :most rows only", Map.of("most", most));
    }

    List<Written> writtenAfter(Instant time) {
        return jdbc.sql("""
                select kind, target_id, result_id, coalesce(target_company_id, company_id) as company, changed_at
                from journal_entry where changed_at > :time order by changed_at""").param("time", Rows.utc(time))
                .query((row, _) -> Rows.written(row)).list();
    }

    List<Filed> open(Admin admin) {
        return visible(admin, "state in ('UNKNOWN', 'CONFLICT') order by created_at", Map.of());
    }

    List<Filed> unknown(int most) {
        return list("""
                state = 'UNKNOWN' and (lease_until is null or lease_until < current_timestamp)
                order by settle_after desc fetch first :most rows only""", Map.of("most", most));
    }

    /** Entries whose worker has died: its lease has run out, and nobody has concluded them. */
    List<Filed> leftAlone() {
        return list("lease_until < current_timestamp and state <> 'UNKNOWN'", Map.of());
    }

    /** Changes the head of an entry that is still as it was read; empty when somebody else was faster. What happened to it stays as it was read. */
    Optional<Filed> change(Filed filed, Head head) {
        int changed = jdbc.sql("update journal_entry set " + head.at(clock.instant()).assignments()
                + ", version = version + 1 where id = :id and version = :version").params(head.columns())
                .param("id", filed.id()).param("version", filed.version()).update();
        return changed == 0 ? Optional.empty() : Optional.of(head.of(filed));
    }

    /** Changes it and does what goes with that; what somebody else made of it, when they were faster. */
    Filed change(Filed filed, Head head, UnaryOperator<Filed> rest) {
        return change(filed, head).map(rest).orElseGet(() -> get(filed.id()));
    }

    private List<Filed> visible(Admin admin, String condition, Map<String, ?> parameters) {
        Map<String, @Nullable Object> all = VisibleTo.of(admin);
        all.putAll(parameters);
        return list(VISIBLE + " and " + condition, all);
    }

    private List<Filed> list(String condition, Map<String, ?> parameters) {
        List<Filed> found = heads(condition, parameters);
        Map<UUID, List<Entry.Happening>> happenings = trail.of(found.stream().map(Filed::id).toList());
        return found.stream().map(filed -> filed.with(happenings.getOrDefault(filed.id(), List.of()))).toList();
    }

    private List<Filed> heads(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition).params(parameters).query((row, _) -> rows.filed(row)).list();
    }
}
