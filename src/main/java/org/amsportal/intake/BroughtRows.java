package org.amsportal.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.access.Sealing;
import org.amsportal.intake.Brought.Waiting;
import org.amsportal.sheets.Mapping;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spreadsheets in the database: encrypted, for nobody but who brought them. */
@Component
class BroughtRows {

    private final JdbcClient db;
    private final Sealing vault;

    BroughtRows(JdbcClient db, Sealing vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(Admin admin, Brought brought) {
        var at = utc(brought.broughtAt());
        db.sql("""
                insert into spreadsheet (id, actor_id, title, row_count, content, version, brought_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(brought.id(), admin.actorId(), brought.title(), brought.sheet().rows().size(),
                        sealed(brought), brought.version(), at, at)
                .update();
    }

    /** Keeps the file that one was read from, because another sheet of it may be chosen. */
    void keepSource(UUID id, byte[] file) {
        db.sql("update spreadsheet set source = ? where id = ?")
                .params(vault.seal(Base64.getEncoder().encodeToString(file), sourcePlace(id)), id).update();
    }

    /** Keeps what was corrected, under a new version; false when somebody was quicker. */
    boolean change(Brought brought, Instant now) {
        return db.sql("""
                update spreadsheet set content = ?, row_count = ?, changed_at = ?, version = version + 1, plan = null,
                plan_id = null
                where id = ? and version = ? and batch_id is null""")
                .params(sealed(brought), brought.sheet().rows().size(), utc(now), brought.id(), brought.version())
                .update() == 1;
    }

    /** One that is not started. */
    Optional<Brought> find(Admin admin, UUID id) {
        return db.sql("""
                select id, title, brought_at, version, content from spreadsheet
                where id = ? and actor_id = ? and batch_id is null""")
                .params(id, admin.actorId())
                .query((rs, _) -> brought(rs)).list().stream().flatMap(Optional::stream).findFirst();
    }

    /** The file that one was read from, where another sheet of it may be chosen. */
    Optional<byte[]> source(Admin admin, UUID id) {
        return db
                .sql("""
                        select source from spreadsheet
                        where id = ? and actor_id = ? and batch_id is null and source is not null""")
                .params(id, admin.actorId()).query((rs, _) -> rs.getBytes("source")).optional()
                .flatMap(sealed -> vault.open(sealed, sourcePlace(id))).map(Base64.getDecoder()::decode);
    }

    /** The batch that a spreadsheet became. What was in it is gone by then. */
    Optional<UUID> batch(Admin admin, UUID id) {
        return db.sql("select batch_id from spreadsheet where id = ? and actor_id = ? and batch_id is not null")
                .params(id, admin.actorId()).query(UUID.class).optional();
    }

    /** Those that are not started, newest first. */
    List<Waiting> waiting(Admin admin) {
        return db.sql("""
                select id, title, brought_at, row_count from spreadsheet where actor_id = ? and batch_id is null
                order by brought_at desc""").param(admin.actorId()).query((rs, _) -> new Waiting(
                rs.getObject("id", UUID.class), rs.getString("title"), instant(rs, "brought_at"),
                rs.getInt("row_count"))).list();
    }

    /** Which plan of this version counts, for every replica; empty while none is made. */
    Optional<UUID> planId(Brought brought) {
        return db.sql("select plan_id from spreadsheet where id = ? and version = ? and plan_id is not null")
                .params(brought.id(), brought.version()).query(UUID.class).optional();
    }

    /** The plan of this version, if it was made. */
    Optional<SheetPlan> plan(Brought brought) {
        return db.sql("select plan from spreadsheet where id = ? and version = ? and plan_id is not null")
                .params(brought.id(), brought.version()).query((rs, _) -> rs.getBytes("plan")).optional()
                .flatMap(sealed -> vault.open(sealed, place(brought.id()) + "/plan")).map(BroughtJson::plan);
    }

    /** Keeps a plan; false when another replica was quicker, or the spreadsheet is no longer this version. */
    boolean keep(Brought brought, SheetPlan plan) {
        return db.sql("""
                update spreadsheet set plan = ?, plan_id = ?
                where id = ? and version = ? and plan_id is null and batch_id is null""")
                .params(vault.seal(BroughtJson.plan(plan), place(brought.id()) + "/plan"), plan.id(), brought.id(),
                        brought.version())
                .update() == 1;
    }

    void forgetPlan(Brought brought) {
        db.sql("update spreadsheet set plan = null, plan_id = null where id = ? and batch_id is null")
                .param(brought.id()).update();
    }

    /** Once it is started the batch has all that is needed. */
    void started(Brought brought, UUID batch) {
        db.sql("update spreadsheet set batch_id = ?, content = ?, source = null, plan = null, plan_id = null where id = ?")
                .params(batch, new byte[0], brought.id()).update();
    }

    boolean delete(Admin admin, UUID id) {
        return db.sql("delete from spreadsheet where id = ? and actor_id = ? and batch_id is null")
                .params(id, admin.actorId()).update() > 0;
    }

    int deleteOlder(Instant at) {
        return db.sql("delete from spreadsheet where changed_at < ?").param(utc(at)).update();
    }

    /** What the columns of such a spreadsheet were the last time. */
    Optional<Mapping> mapping(String scope, String headerKey) {
        return db.sql("select mapping from spreadsheet_mapping where scope = ? and header_key = ?")
                .params(scope, headerKey).query(String.class).optional().map(BroughtJson::mapping);
    }

    void remember(String scope, String headerKey, Mapping mapping, Instant now) {
        String json = BroughtJson.mapping(mapping);
        String update = "update spreadsheet_mapping set mapping = ?, changed_at = ? where scope = ? and header_key = ?";
        if (db.sql(update).params(json, utc(now), scope, headerKey).update() == 0) {
            try {
                db.sql("insert into spreadsheet_mapping (scope, header_key, mapping, changed_at) values (?, ?, ?, ?)")
                        .params(scope, headerKey, json, utc(now)).update();
            } catch (DuplicateKeyException quicker) {
                db.sql(update).params(json, utc(now), scope, headerKey).update();
            }
        }
    }

    private byte[] sealed(Brought brought) {
        return vault.seal(BroughtJson.content(brought), place(brought.id()));
    }

    /** Empty when its data key is gone. */
    private Optional<Brought> brought(ResultSet rs) throws SQLException {
        var id = Objects.requireNonNull(rs.getObject("id", UUID.class));
        var title = rs.getString("title");
        var at = instant(rs, "brought_at");
        int version = rs.getInt("version");
        return vault.open(rs.getBytes("content"), place(id)).map(BroughtJson::content)
                .map(it -> new Brought(id, title, at, version, it.sheet(), it.wishes(), it.leftOut()));
    }

    private static String place(UUID id) {
        return "spreadsheet/" + id;
    }

    private static String sourcePlace(UUID id) {
        return place(id) + "/source";
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, OffsetDateTime.class)).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
