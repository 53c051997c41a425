package org.amsportal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** What is kept of a sign-in besides its tokens: who it is, what it was seen to be allowed, and which work holds it. */
final class SignInRows {

    /** So that a right given or taken in AMS is seen again without signing in anew; the page about permissions says so. */
    private static final Duration LEARNT_FOR = Duration.ofMinutes(2);
    /** As long as a session may be idle by default: AMS is not asked for this alone. */
    private static final Duration SHOWN_FOR = Duration.ofMinutes(30);
    /** The row is written a moment before its session is. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    SignInRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param actorId fixed with the sign-in; null for one of an older version of the portal
     * @param active when somebody last did something with it, give or take a little
     * @param signedOut whether only held work goes on with it
     * @param shownUsers whether AMS has lately shown other people to it
     */
    record Row(@Nullable String actorId, Facts facts, Instant since, Instant active, boolean signedOut,
            May shownUsers) {}

    Optional<Row> find(UUID signIn) {
        return db.sql("select * from sign_in where id = ?").param(signIn).query((row, _) -> row(row)).optional();
    }

    void update(UUID signIn, Facts facts) {
        db.sql("""
                update sign_in set name = :name, email = :email, user_id = :user, company_id = :company,
                    company_known = :known, permissions = :permissions where id = :id""").param("id", signIn)
                .param("name", facts.name()).param("email", facts.email(), Types.VARCHAR)
                .param("user", facts.userId(), Types.BIGINT).param("company", facts.companyId(), Types.BIGINT)
                .param("known", facts.companyKnown())
                .param("permissions", joined(facts.permissions()), Types.VARCHAR).update();
    }

    /** Fixes the id of a sign-in that has none. */
    void fixActor(UUID signIn, String actorId) {
        db.sql("update sign_in set actor_id = ? where id = ? and actor_id is null").params(actorId, signIn).update();
    }

    /** What a call has shown of a permission, and when. */
    record Shown(boolean has, Instant at) {}

    Map<AmsPermission, Shown> learnt(UUID signIn) {
        var learnt = new EnumMap<AmsPermission, Shown>(AmsPermission.class);
        db.sql("select permission, has, learnt_at from sign_in_right where sign_in = ? and learnt_at > ?")
                .params(signIn, now().minus(LEARNT_FOR))
                .query(row -> {
                    learnt.put(AmsPermission.valueOf(row.getString("permission")), new Shown(row.getBoolean("has"),
                            row.getObject("learnt_at", OffsetDateTime.class).toInstant()));
                });
        return learnt;
    }

    void shownUsers(UUID signIn, boolean shown) {
        db.sql("update sign_in set shown_users = ?, shown_users_at = ? where id = ?").params(shown, now(), signIn)
                .update();
    }

    void forgetRefusals(UUID signIn) {
        db.sql("delete from sign_in_right where sign_in = ? and not has").param(signIn).update();
    }

    void learn(UUID signIn, AmsPermission permission, boolean has) {
        if (refresh(signIn, permission, has) == 0) {
            try {
                db.sql("insert into sign_in_right (sign_in, permission, has, learnt_at) values (?, ?, ?, ?)")
                        .params(signIn, permission.name(), has, now()).update();
            } catch (DuplicateKeyException e) {
                refresh(signIn, permission, has);
            } catch (DataIntegrityViolationException e) {
                // the sign-in has ended meanwhile, and what it taught with it
                return;
            }
        }
    }

    private int refresh(UUID signIn, AmsPermission permission, boolean has) {
        return db.sql("update sign_in_right set has = ?, learnt_at = ? where sign_in = ? and permission = ?")
                .params(has, now(), signIn, permission.name()).update();
    }

    void hold(UUID signIn, UUID work) {
        try {
            db.sql("insert into sign_in_hold (sign_in, work) values (?, ?)").params(signIn, work).update();
        } catch (DuplicateKeyException e) {
            // held already
            return;
        } catch (DataIntegrityViolationException e) {
            throw new SignInEnded("the sign-in has ended");
        }
    }

    void release(UUID signIn, UUID work) {
        db.sql("delete from sign_in_hold where sign_in = ? and work = ?").params(signIn, work).update();
    }

    boolean held(UUID signIn) {
        return db.sql("select count(*) from sign_in_hold where sign_in = ?").param(signIn).query(Integer.class)
                .single() > 0;
    }

    void active(UUID signIn, Instant now) {
        db.sql("update sign_in set active_at = ? where id = ?").params(now.atOffset(ZoneOffset.UTC), signIn).update();
    }

    void markSignedOut(UUID signIn) {
        db.sql("update sign_in set signed_out_at = ? where id = ?").params(now(), signIn).update();
    }

    /** Deletes it; false when it was gone already. */
    boolean delete(UUID signIn) {
        return db.sql("delete from sign_in where id = ?").param(signIn).update() == 1;
    }

    /** Deletes what neither a session nor held work leads to. */
    int deleteForsaken() {
        return db.sql("""
                delete from sign_in where signed_in_at < ?
                and not exists (select 1 from sign_in_hold h where h.sign_in = sign_in.id)
                and not exists (select 1 from spring_session s where s.principal_name = cast(sign_in.id as varchar(36)))
                """).param(now().minus(GRACE)).update();
    }

    static @Nullable String joined(@Nullable Set<String> permissions) {
        return permissions == null ? null : String.join("\n", permissions);
    }

    private May shownUsers(ResultSet row) throws SQLException {
        var at = row.getObject("shown_users_at", OffsetDateTime.class);
        if (at == null || at.isBefore(now().minus(SHOWN_FOR))) {
            return May.NOT_KNOWN;
        }
        return row.getBoolean("shown_users") ? May.YES : May.NO;
    }

    private Row row(ResultSet row) throws SQLException {
        var permissions = row.getString("permissions");
        var facts = new Facts(row.getString("subject"), row.getString("name"), row.getString("email"),
                row.getObject("user_id", Long.class), row.getObject("company_id", Long.class),
                row.getBoolean("company_known"),
                permissions == null
                        ? null
                        : new LinkedHashSet<>(List.of(StringUtils.tokenizeToStringArray(permissions, "\n"))));
        var since = row.getObject("signed_in_at", OffsetDateTime.class).toInstant();
        var active = row.getObject("active_at", OffsetDateTime.class);
        return new Row(row.getString("actor_id"), facts, since, active == null ? since : active.toInstant(),
                row.getObject("signed_out_at") != null, shownUsers(row));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
