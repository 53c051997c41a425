package org.amsportal.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.amsportal.access.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in the database: each encrypted, and bound to whose it is and to which nonce. */
@Component
class DraftRows {

    private final JdbcClient db;
    private final Sealing vault;

    DraftRows(JdbcClient db, Sealing vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Whose draft of which form it is. */
    record Key(String actorId, String form, String nonce) {}

    Optional<Draft> find(String actorId, String form, String nonce) {
        return drafts("actor_id = ? and form = ? and nonce = ?", actorId, form, nonce).findFirst();
    }

    Optional<Draft> find(String actorId, UUID id) {
        return drafts("actor_id = ? and id = ?", actorId, id).findFirst();
    }

    /** Newest first. */
    List<Draft> saved(String actorId) {
        return drafts("actor_id = ? and saved = true order by changed_at desc", actorId).toList();
    }

    /** Newest first; not those saved on purpose. */
    List<Draft> kept(String actorId, String form) {
        return drafts("actor_id = ? and form = ? and saved = false order by changed_at desc", actorId, form).toList();
    }

    List<Draft> all(String actorId) {
        return drafts("actor_id = ?", actorId).toList();
    }

    /** Seals a draft anew for whose it is now. */
    void giveTo(String actorId, Draft draft, Fields fields) {
        String nonce = db.sql("select nonce from draft where id = ?").param(draft.id()).query(String.class).single();
        db.sql("update draft set actor_id = ?, content = ? where id = ?")
                .params(actorId, vault.seal(draft.label() + "\n" + fields.encoded(), place(actorId, nonce)), draft.id())
                .update();
    }

    int countSaved(String actorId) {
        return db.sql("select count(*) from draft where actor_id = ? and saved = true").param(actorId)
                .query(Integer.class).single();
    }

    /**
     * Writes it over the one with the same nonce. One that was saved on purpose stays saved.
     *
     * @param label in one line
     */
    void put(Key key, String page, String label, Fields fields, boolean saved, Instant now) {
        var content = vault.seal(label + "\n" + fields.encoded(), place(key.actorId(), key.nonce()));
        if (!change(key, content, saved, now)) {
            try {
                db.sql("""
                        insert into draft (id, actor_id, form, page, nonce, content, saved, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""").params(UUID.randomUUID(), key.actorId(), key.form(), page,
                        key.nonce(), content, saved, utc(now)).update();
            } catch (DuplicateKeyException alreadyThere) {
                change(key, content, saved, now);
            }
        }
    }

    private boolean change(Key key, byte[] content, boolean saved, Instant now) {
        return db.sql("""
                update draft set content = ?, saved = (saved or ?), changed_at = ?
                where actor_id = ? and form = ? and nonce = ?""")
                .params(content, saved, utc(now), key.actorId(), key.form(), key.nonce()).update() > 0;
    }

    void delete(String actorId, UUID id) {
        db.sql("delete from draft where actor_id = ? and id = ?").params(actorId, id).update();
    }

    void delete(Key key) {
        db.sql("delete from draft where actor_id = ? and form = ? and nonce = ?")
                .params(key.actorId(), key.form(), key.nonce()).update();
    }

    /** Deletes all but the newest of those that were not saved on purpose. */
    void trim(String actorId, int most) {
        db.sql("""
                delete from draft where actor_id = :actor and saved = false and id not in (select id from draft
                    where actor_id = :actor and saved = false order by changed_at desc limit :most)""")
                .param("actor", actorId).param("most", most).update();
    }

    int deleteOlder(Instant kept, Instant saved) {
        return db.sql("delete from draft where (saved = false and changed_at < ?) or (saved = true and changed_at < ?)")
                .params(utc(kept), utc(saved)).update();
    }

    private Stream<Draft> drafts(String which, Object... values) {
        return db.sql("select * from draft where " + which).params(values).query((row, _) -> draft(row)).list().stream()
                .flatMap(Optional::stream);
    }

    /** Empty when its data key is gone. */
    private Optional<Draft> draft(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var form = row.getString("form");
        var page = row.getString("page");
        var saved = row.getBoolean("saved");
        var at = Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class)).toInstant();
        return vault.open(row.getBytes("content"), place(row.getString("actor_id"), row.getString("nonce")))
                .map(text -> text.split("\n", 2))
                .map(parts -> new Draft(id, form, page, parts[0], Fields.decoded(parts[1]), saved, at));
    }

    private static String place(String actorId, String nonce) {
        return "draft/" + actorId + "/" + nonce;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
