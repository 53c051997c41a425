package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.organisation.Facts.Kind;
import org.amsportal.organisation.Reading.Known;
import org.amsportal.organisation.Reading.Source;
import org.springframework.stereotype.Component;

/**
 * What AMS said lately about what people have, for lists alone: guards and settling read AMS itself. Kept for who read it, or for all who share
 * the list of users; and shown only to a sign-in whom AMS has itself told such a thing. What the portal has written since is forgotten.
 */
@Component
class Remembered {

    /** What is older is not shown. */
    static final Duration KEPT = Duration.ofMinutes(30);
    /** What is older is read again by who looks at the person. */
    static final Duration FRESH = Duration.ofMinutes(3);
    /** About 90 bytes each. */
    private static final int ROOM = 400_000;
    private static final int SIGN_INS = 20_000;

    private record Told(UUID signIn, Kind kind) {}

    private final PeopleList people;
    private final LatestWrites writes;
    private final Clock clock;
    private final SequencedMap<Sight, Facts> all = new LinkedHashMap<>(16, .75f, true);
    private final SequencedMap<Told, Boolean> told = new LinkedHashMap<>(16, .75f, true);

    Remembered(PeopleList people, LatestWrites writes, Clock clock) {
        this.people = people;
        this.writes = writes;
        this.clock = clock;
    }

    void keep(Admin admin, Kind kind, long userId, Reading<List<AmsItem>> reading) {
        if (!(reading instanceof Known<List<AmsItem>>(var items, var source, var asOf) && source == Source.AMS)) {
            return;
        }
        synchronized (all) {
            told.put(new Told(admin.signIn(), kind), true);
            if (told.size() > SIGN_INS) {
                told.pollFirstEntry();
            }
            if (asOf.isAfter(writes.assigned(userId))) {
                facts(admin).keep(kind, userId, items, asOf);
            }
        }
    }

    /** What is known of these people and not older than this. */
    Map<Long, Reading<List<AmsItem>>> of(Admin admin, Kind kind, Collection<Long> userIds, Duration age) {
        var theirs = theirs(admin, userIds);
        var oldest = clock.instant().minus(age);
        return look(admin, facts -> {
            var found = new HashMap<Long, Reading<List<AmsItem>>>();
            theirs.forEach(id -> reading(facts, kind, id, oldest).ifPresent(reading -> found.put(id, reading)));
            return found;
        });
    }

    /** Where these people are and what they may do, as far as that is known. */
    Map<Long, Access> access(Admin admin, Collection<Long> userIds) {
        var theirs = theirs(admin, userIds);
        var oldest = clock.instant().minus(KEPT);
        return look(admin, facts -> {
            var found = new HashMap<Long, Access>();
            userIds.forEach(id -> found.put(id, Access.NOT_KNOWN));
            theirs.forEach(id -> found.put(id, new Access(
                    reading(facts, Kind.DEPARTMENTS, id, oldest).orElseGet(Reading.NotKnown::new),
                    reading(facts, Kind.GROUPS, id, oldest).orElseGet(Reading.NotKnown::new))));
            return found;
        });
    }

    /** What others were told of somebody is nothing to an admin for whom AMS does not list them. */
    private List<Long> theirs(Admin admin, Collection<Long> userIds) {
        var listed = people.listed(admin);
        return userIds.stream().filter(listed::test).toList();
    }

    private static Optional<Reading<List<AmsItem>>> reading(Facts facts, Kind kind, long userId, Instant oldest) {
        return facts.fact(kind, userId).filter(fact -> !fact.asOf().isBefore(oldest))
                .map(fact -> new Known<>(fact.items(), Source.AMS, fact.asOf()));
    }

    /** Looks at all that is known; what is asked for has to be quick. */
    <R> R look(Admin admin, Function<Facts, R> question) {
        synchronized (all) {
            writes.newlyAssigned().forEach((user, at) -> all.values().forEach(facts -> facts.forget(user, at)));
            var facts = facts(admin);
            facts.forgetBefore(clock.instant().minus(KEPT));
            trim(facts);
            return question.apply(facts);
        }
    }

    /** Those shared with others, once AMS has told both kinds of things to this very sign-in; what was its own comes with it. */
    private Facts facts(Admin admin) {
        var own = Sight.own(admin);
        var shared = people.shared(admin).filter(_ -> isTold(admin, Kind.DEPARTMENTS) && isTold(admin, Kind.GROUPS));
        var facts = all.computeIfAbsent(shared.orElse(own), _ -> new Facts());
        var before = shared.isPresent() ? all.remove(own) : null;
        if (before != null) {
            before.moveTo(facts);
        }
        return facts;
    }

    private boolean isTold(Admin admin, Kind kind) {
        return told.containsKey(new Told(admin.signIn(), kind));
    }

    private void trim(Facts needed) {
        int room = ROOM;
        for (var it = all.sequencedValues().reversed().iterator(); it.hasNext();) {
            var facts = it.next();
            room -= facts.size();
            if (facts != needed && (room < 0 || facts.size() == 0)) {
                it.remove();
            }
        }
    }
}
