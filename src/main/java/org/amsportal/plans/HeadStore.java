package org.amsportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.journal.VisibleTo;
import org.amsportal.plans.Batch.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans of many rows in the database, without their rows. */
@Component
class HeadStore {

    private static final String SELECT = """
            select id, title, actor_id, actor_name, sign_in, company_id, target_company_id, state, wakes, created_at
            from batch where title is not null and\s""";

    /** A plan about several companies has none of its own. */
    private static final String SEEN = SELECT
            + VisibleTo.where("actor_id", "coalesce(target_company_id, company_id)", PlanStore.acts("batch.id"));

    private final JdbcClient db;

    HeadStore(JdbcClient db) {
        this.db = db;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the actor has used the nonce before */
    void add(Head head, String form, String nonce, String hash) {
        var at = head.createdAt().atOffset(ZoneOffset.UTC);
        db.sql("""
                insert into batch (id, form, nonce, content_hash, actor_id, actor_name, sign_in, state, wakes, created_at, changed_at,
                title, company_id, target_company_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)""")
                .params(head.id(), form, nonce, hash, head.actorId(), head.actorName(), head.signIn(),
                        head.phase().name(), at, at, head.title())
                .param(head.companyId()).param(head.targetCompanyId()).update();
    }

    Optional<Head> head(UUID id) {
        return db.sql(SELECT + "id = ?").param(id).query(HeadStore::head).optional();
    }

    Optional<Head> head(Admin admin, UUID id) {
        return db.sql(SEEN + " and id = :id").params(VisibleTo.of(admin)).param("id", id).query(HeadStore::head)
                .optional();
    }

    /** Newest first. */
    List<Head> lately(Admin admin, int most) {
        return db.sql(SEEN + " order by created_at desc limit :most").params(VisibleTo.of(admin)).param("most", most)
                .query(HeadStore::head).list();
    }

    /** Newest first, without those that are concluded. */
    List<Head> open(Admin admin, int most) {
        return db.sql(SEEN + " and state <> 'CONCLUDED' order by created_at desc limit :most")
                .params(VisibleTo.of(admin)).param("most", most).query(HeadStore::head).list();
    }

    private static Head head(ResultSet rs, int number) throws SQLException {
        return new Head(rs.getObject("id", UUID.class), rs.getString("title"), rs.getString("actor_id"),
                rs.getString("actor_name"), rs.getObject("sign_in", UUID.class), company(rs, "company_id"),
                company(rs, "target_company_id"), Phase.valueOf(rs.getString("state")), rs.getLong("wakes"),
                BatchRow.instant(rs, "created_at"));
    }

    private static @Nullable Long company(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, Long.class);
    }
}
