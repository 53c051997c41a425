package org.amsportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.journal.VisibleTo;
import org.amsportal.plans.Batch.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans of one row in the database, and what they have in common with plans of many. */
@Component
class PlanStore {

    static final int ROW = 1;

    private static final int LABEL = 600;
    private static final BatchRow BATCH = new BatchRow();
    private static final String SEEN = BatchRow.SELECT + " "
            + VisibleTo.where("b.actor_id", "coalesce(r.target_company_id, b.company_id)", acts("b.id"));
    /** Plans of one row and of many that somebody still has to do something about. */
    private static final String UNFINISHED = """
            from batch b left join batch_row r on r.batch_id = b.id and r.row_no = 1 and b.title is null
            where b.state <> 'CONCLUDED' and\s""" + VisibleTo.where("b.actor_id",
            "coalesce(r.target_company_id, b.target_company_id, b.company_id)", acts("b.id"));

    private final JdbcClient db;
    private final PlanAsks asks;
    private final Clock clock;

    PlanStore(JdbcClient db, PlanAsks asks, Clock clock) {
        this.db = db;
        this.asks = asks;
        this.clock = clock;
    }

    /** Holds for a plan that does something of {@code :sees_acts}. */
    static String acts(String id) {
        return "exists (select 1 from batch_act where batch_act.batch_id = " + id
                + " and batch_act.kind in (:sees_acts))";
    }

    /** What a nonce was used for. */
    record Sending(UUID batch, String hash, Instant at) {}

    /**
     * Stores a plan with its row and steps.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the actor has used the nonce before
     */
    @Transactional
    public void add(Batch batch, String form, String nonce) {
        OffsetDateTime at = utc(batch.createdAt());
        db.sql("""
                insert into batch (id, form, nonce, content_hash, actor_id, actor_name, sign_in, state, wakes, created_at, changed_at, company_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""")
                .params(batch.id(), form, nonce, Rows.hash(batch.row()), batch.actorId(), batch.actorName(),
                        batch.signIn(), batch.phase().name(), at, at)
                .param(batch.companyId()).update();
        db.sql("""
                insert into batch_row (batch_id, row_no, intent, label, company_id, target_company_id)
                values (?, ?, ?, ?, ?, ?)""").params(batch.id(), ROW, Rows.json(batch.row()), label(batch.row()))
                .param(batch.companyId()).param(batch.targetCompanyId()).update();
        asks.add(List.of(batch));
    }

    Optional<Sending> sending(String actorId, String nonce) {
        return db.sql("select id, content_hash, created_at from batch where actor_id = ? and nonce = ?")
                .params(actorId, nonce).query((rs, _) -> new Sending(rs.getObject("id", UUID.class),
                        rs.getString("content_hash"), BatchRow.instant(rs, "created_at")))
                .optional();
    }

    Optional<Batch> batch(UUID id) {
        return complete(db.sql(BatchRow.SELECT + " b.id = ?").param(id)).findFirst();
    }

    Optional<Batch> batch(Admin admin, UUID id) {
        return complete(seen(admin, " and b.id = :id").param("id", id)).findFirst();
    }

    /** Newest first. */
    List<Batch> lately(Admin admin, int most) {
        return complete(seen(admin, " order by b.created_at desc limit :most").param("most", most)).toList();
    }

    /** This admin's own, newest first, still without how far their steps have been asked for. */
    List<Batch> own(Admin admin, int most) {
        return db.sql(BatchRow.SELECT + " b.actor_id = :actor order by b.created_at desc limit :most")
                .param("actor", admin.actorId()).param("most", most).query(BATCH).list();
    }

    Batch complete(Batch batch) {
        return batch.with(asks.of(batch.id()));
    }

    /** Newest first, without those that are concluded. */
    List<Batch> open(Admin admin, int most) {
        return complete(seen(admin, " and b.state <> 'CONCLUDED' order by b.created_at desc limit :most")
                .param("most", most)).toList();
    }

    /** How many plans, of one row and of many, are not concluded. */
    int countUnfinished(Admin admin) {
        return db.sql("select count(*) " + UNFINISHED).params(VisibleTo.of(admin)).query(Integer.class).single();
    }

    /** Some of them, newest first. */
    List<UUID> unfinished(Admin admin, int most, int from) {
        return db.sql("select b.id " + UNFINISHED + """
                order by b.created_at desc, b.id offset :from rows fetch next :most rows only""")
                .params(VisibleTo.of(admin)).param("from", from).param("most", most)
                .query((rs, _) -> rs.getObject("id", UUID.class)).list();
    }

    private JdbcClient.StatementSpec seen(Admin admin, String rest) {
        return db.sql(SEEN + rest).params(VisibleTo.of(admin));
    }

    Optional<Phase> phase(UUID id) {
        return db.sql("select state from batch where id = ?").param(id).query(String.class).optional()
                .map(Phase::valueOf);
    }

    /** Plans that should be going on and have not been touched for a while, oldest first. */
    List<UUID> applyingSince(Instant before) {
        return db.sql("""
                select id from batch where state in ('APPLYING', 'CANCELLING') and changed_at < ?
                order by changed_at limit 500""")
                .param(utc(before)).query((rs, _) -> rs.getObject("id", UUID.class)).list();
    }

    /** Lets a plan go on in a sign-in's name, unless it is just being cancelled. */
    boolean wake(UUID id, UUID signIn) {
        return wake(id, signIn, EnumSet.complementOf(EnumSet.of(Phase.CANCELLING)));
    }

    /** The same with one that stands so; false when it does not. */
    boolean wake(UUID id, UUID signIn, Collection<Phase> from) {
        return db.sql("""
                update batch set state = 'APPLYING', sign_in = :signIn, wakes = wakes + 1, changed_at = :now
                where id = :id and state in (:from)""").param("signIn", signIn).param("now", now()).param("id", id)
                .param("from", names(from)).update() == 1;
    }

    /** Puts down a plan that goes on; false when somebody has let it go on since it was read, or has stopped it. */
    boolean rest(UUID id, long wakes, Phase phase) {
        return db.sql("update batch set state = ?, changed_at = ? where id = ? and wakes = ? and state = 'APPLYING'")
                .params(phase.name(), now(), id, wakes).update() == 1;
    }

    /** Has a plan that stands so stand otherwise; false when it does not. */
    boolean turn(UUID id, Collection<Phase> from, Phase to) {
        return db.sql("update batch set state = :to, changed_at = :now where id = :id and state in (:from)")
                .param("to", to.name()).param("now", now()).param("id", id).param("from", names(from)).update() == 1;
    }

    /** Concludes a plan that nobody works on; false when it goes on, or is concluded. */
    boolean leave(UUID id) {
        return turn(id, EnumSet.complementOf(EnumSet.of(Phase.APPLYING, Phase.CANCELLING, Phase.CONCLUDED)),
                Phase.CONCLUDED);
    }

    private static List<String> names(Collection<Phase> phases) {
        return phases.stream().map(Phase::name).toList();
    }

    void row(UUID id, Row row) {
        db.sql("update batch_row set intent = ? where batch_id = ? and row_no = ?").params(Rows.json(row), id, ROW)
                .update();
    }

    private Stream<Batch> complete(JdbcClient.StatementSpec plans) {
        List<Batch> all = plans.query(BATCH).list();
        Map<UUID, Map<String, Batch.Ask>> asked = asks.of(all.stream().map(Batch::id).toList());
        return all.stream().map(batch -> batch.with(asked.getOrDefault(batch.id(), Map.of())));
    }

    /** What people call a row, as it can be stored. */
    static String label(Row row) {
        return storable(row.label());
    }

    /** At most as much of a text as a label can be. */
    static String storable(String label) {
        int end = label.length() > LABEL && Character.isHighSurrogate(label.charAt(LABEL - 1)) ? LABEL - 1 : LABEL;
        return label.length() <= end ? label : label.substring(0, end);
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
