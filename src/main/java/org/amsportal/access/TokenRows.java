package org.amsportal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.ams.AccessToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens in the table {@code sign_in}: encrypted, with a version and a lease by the database's clock. */
final class TokenRows {

    private static final String ACCESS = "access_token";
    private static final String REFRESH = "refresh_token";
    private static final String ID_TOKEN = "id_token";

    private final JdbcClient db;
    private final Vault vault;

    TokenRows(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** The tokens of a sign-in; empty when it has ended or its data key is gone. */
    Optional<KeptTokens> find(UUID signIn) {
        return db.sql("select * from sign_in where id = ?").param(signIn).query((row, n) -> kept(signIn, row))
                .optional()
                .flatMap(it -> it);
    }

    void insert(UUID signIn, String actorId, Facts facts, FreshTokens tokens, Instant now) {
        db.sql("""
                insert into sign_in (id, actor_id, subject, name, email, user_id, company_id, company_known, permissions,
                    access_token, access_until, refresh_token, id_token, version, signed_in_at)
                values (:id, :actor, :subject, :name, :email, :user, :company, :known, :permissions,
                    :access, :until, :refresh, :idToken, 0, :now)""")
                .param("id", signIn)
                .param("actor", actorId).param("subject", facts.subject()).param("name", facts.name())
                .param("email", facts.email(), Types.VARCHAR).param("user", facts.userId(), Types.BIGINT)
                .param("company", facts.companyId(), Types.BIGINT).param("known", facts.companyKnown())
                .param("permissions", SignInRows.joined(facts.permissions()), Types.VARCHAR)
                .param("access", seal(signIn, ACCESS, tokens.access().value()), Types.VARBINARY)
                .param("until", time(tokens.useUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("refresh", seal(signIn, REFRESH, tokens.refresh()), Types.VARBINARY)
                .param("idToken", seal(signIn, ID_TOKEN, tokens.idToken()), Types.VARBINARY)
                .param("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    /** Takes the right to refresh for a while; false when somebody else has it or the tokens have changed. */
    boolean lease(KeptTokens tokens, String owner, Duration length) {
        return db.sql("""
                update sign_in set lease_by = ?, lease_until = current_timestamp + interval '%d' second
                where id = ? and version = ? and (lease_until is null or lease_until < current_timestamp)"""
                .formatted(length.toSeconds())).params(owner, tokens.signIn(), tokens.version()).update() == 1;
    }

    void release(KeptTokens tokens, String owner) {
        db.sql("update sign_in set lease_by = null, lease_until = null where id = ? and version = ? and lease_by = ?")
                .params(tokens.signIn(), tokens.version(), owner).update();
    }

    /** Keeps refreshed tokens, even when the lease has run out: the server has spent the old ones. False when somebody else has written since. */
    boolean replace(KeptTokens before, FreshTokens tokens) {
        return db.sql("""
                update sign_in set access_token = :access, access_until = :until,
                    refresh_token = coalesce(:refresh, refresh_token), id_token = coalesce(:idToken, id_token),
                    version = version + 1, lease_by = null, lease_until = null
                where id = :id and version = :version""").param("id", before.signIn())
                .param("version", before.version())
                .param("access", seal(before.signIn(), ACCESS, tokens.access().value()), Types.VARBINARY)
                .param("until", time(tokens.useUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("refresh", seal(before.signIn(), REFRESH, tokens.refresh()), Types.VARBINARY)
                .param("idToken", seal(before.signIn(), ID_TOKEN, tokens.idToken()), Types.VARBINARY).update() == 1;
    }

    /** Deletes a sign-in that can never be refreshed again; false when its tokens have changed meanwhile. */
    boolean deleteUnchanged(KeptTokens tokens) {
        return db.sql("delete from sign_in where id = ? and version = ?").params(tokens.signIn(), tokens.version())
                .update() == 1;
    }

    /** What sign-out needs to know of a sign-in. */
    Optional<LastTokens> last(UUID signIn) {
        return db.sql("select * from sign_in where id = ?").param(signIn).query((row, n) -> {
            var refresh = open(signIn, REFRESH, row);
            return new LastTokens(refresh != null ? refresh : open(signIn, ACCESS, row), refresh != null,
                    open(signIn, ID_TOKEN, row));
        }).optional();
    }

    private Optional<KeptTokens> kept(UUID signIn, ResultSet row) throws SQLException {
        var access = open(signIn, ACCESS, row);
        var until = row.getObject("access_until", OffsetDateTime.class);
        return access == null
                ? Optional.empty()
                : Optional.of(new KeptTokens(signIn, new AccessToken(access), until == null ? null : until.toInstant(),
                        open(signIn, REFRESH, row), row.getLong("version")));
    }

    private byte @Nullable [] seal(UUID signIn, String column, @Nullable String token) {
        return token == null ? null : vault.seal(token, signIn + "/" + column);
    }

    private @Nullable String open(UUID signIn, String column, ResultSet row) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(sealed, signIn + "/" + column).orElse(null);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
