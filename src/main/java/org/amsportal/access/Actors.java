package org.amsportal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.amsportal.ams.AmsCaller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Under which id a person's acts are written down: their AMS number where it is known at their first sign-in, else one made of the sign-in server's
 * name for them. What AMS answers later changes nothing. Ids of before are brought together with it at a sign-in – each for one person
 * only, and an AMS number only where AMS and the sign-in server agree on whose it is.
 */
final class Actors {

    private static final Logger LOG = LoggerFactory.getLogger(Actors.class);

    private final JdbcClient db;
    private final SignInServer server;
    private final Supplier<Stream<OwnedRows>> rooms;
    private final TransactionOperations transaction;
    private final Clock clock;

    Actors(JdbcClient db, SignInServer server, Supplier<Stream<OwnedRows>> rooms, TransactionOperations transaction,
            Clock clock) {
        this.db = db;
        this.server = server;
        this.rooms = rooms;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Known(String actorId, boolean settled) {}

    /**
     * The id of somebody who has just signed in.
     *
     * @param told what the sign-in server tells of them
     * @param me what AMS tells of them; asked only at their first sign-in, and while ids of before wait for their persons
     */
    String of(Facts told, Supplier<Optional<AmsCaller>> me) {
        var person = person(told.subject());
        var known = known(person);
        if (known.isPresent() && (known.get().settled() || noneWaits())) {
            return known.get().actorId();
        }
        var number = told.userId() == null ? agreed(told, me.get()) : Optional.of(told.userId());
        return written(person, former(told, number.orElse(null)), number.orElse(null));
    }

    /** The id that a sign-in of before this table has; it waits for the next sign-in of its person. */
    void waits(String former) {
        try {
            db.sql("insert into former_actor (actor_id) values (?)").param(former).update();
        } catch (DuplicateKeyException already) {
            LOG.debug("It waits already");
        }
    }

    private static List<String> former(Facts told, @Nullable Long number) {
        var ids = new ArrayList<String>();
        if (number != null) {
            ids.add(number.toString());
        }
        var bySubject = told.formerActorId(null);
        // A name of nothing but digits may have been the AMS number of somebody else.
        if (!ids.contains(bySubject) && !bySubject.matches("\\d+")) {
            ids.add(bySubject);
        }
        return ids;
    }

    private static Optional<Long> agreed(Facts told, Optional<AmsCaller> me) {
        return me.filter(it -> it.id() != null && it.email() != null && it.email().equalsIgnoreCase(told.email()))
                .map(AmsCaller::id);
    }

    private String written(String person, List<String> former, @Nullable Long number) {
        try {
            return transaction.execute(_ -> broughtTogether(person, former, number));
        } catch (DuplicateKeyException anotherTab) {
            return known(person).map(Known::actorId).orElseThrow(() -> anotherTab);
        }
    }

    private String broughtTogether(String person, List<String> former, @Nullable Long number) {
        boolean settled = number != null;
        db.sql("update former_actor set issuer = ? where issuer is null").param(server.name()).update();
        var theirs = former.stream().filter(this::claimed).toList();
        var known = known(person);
        var id = known.map(Known::actorId).orElseGet(() -> theirs.isEmpty() ? idOf(person, number) : theirs.getFirst());
        if (known.isEmpty()) {
            db.sql("insert into actor (person, actor_id, settled, since) values (?, ?, ?, ?)")
                    .params(person, id, settled, clock.instant().atOffset(ZoneOffset.UTC)).update();
        } else if (settled) {
            db.sql("update actor set settled = true where person = ?").param(person).update();
        }
        theirs.stream().filter(it -> !it.equals(id)).forEach(it -> {
            rooms.get().forEach(room -> room.giveTo(id, it));
            db.sql("update sign_in set actor_id = ? where actor_id = ?").params(id, it).update();
        });
        return id;
    }

    /** The AMS number, by which a trail is read best; unless it is, or was, that of somebody else. */
    private String idOf(String person, @Nullable Long number) {
        boolean free = number != null && db
                .sql("""
                        select (select count(*) from actor where actor_id = :id) + (select count(*) from former_actor where actor_id = :id)""")
                .param("id", number.toString()).query(Integer.class).single() == 0;
        return free ? String.valueOf(number) : person;
    }

    private boolean claimed(String former) {
        return db.sql("delete from former_actor where actor_id = ? and issuer = ?").params(former, server.name())
                .update() == 1;
    }

    private boolean noneWaits() {
        return db.sql("select count(*) from former_actor").query(Integer.class).single() == 0;
    }

    private Optional<Known> known(String person) {
        return db.sql("select actor_id, settled from actor where person = ?").param(person)
                .query((row, _) -> new Known(row.getString("actor_id"), row.getBoolean("settled"))).optional();
    }

    /** Where no number is known: the id by which nobody else can be meant, of the sign-in server and its name for the person. Never only digits. */
    private String person(String subject) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((server.name() + "\n" + subject).getBytes(UTF_8));
            return "p-" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
