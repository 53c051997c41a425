package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Facts.Kind;
import org.amsportal.organisation.UserList.Counts;
import org.springframework.stereotype.Component;

/** Counts people by where they are and what they may do, as far as that is remembered. What was counted is kept while nothing of it changes. */
@Component
class Counting {

    /** Those who match, and how many may match besides. */
    record Found(List<AmsUser> users, List<AmsUser> undecided, Counts counts) {}

    private final Remembered remembered;
    private final LastCounted<Counts> counted = new LastCounted<>();
    private final LastCounted<Headcounts> headcounted = new LastCounted<>();

    Counting(Remembered remembered) {
        this.remembered = remembered;
    }

    Found found(Admin admin, UserQuery query, People people, Hierarchy hierarchy) {
        var some = people.find(query.search(), query.order(), query.reversed())
                .filter(user -> !query.codesOff() || Boolean.FALSE.equals(user.mailOtp())).toList();
        return remembered.look(admin, facts -> {
            if (!query.asksForAccess()) {
                return new Found(some, List.of(), counts(some, facts));
            }
            var match = new Match(query, facts, hierarchy);
            var users = new ArrayList<AmsUser>();
            var undecided = new ArrayList<AmsUser>();
            for (AmsUser user : some) {
                switch (match.of(user)) {
                    case YES -> users.add(user);
                    case NOT_KNOWN -> undecided.add(user);
                    case NO -> {
                    }
                }
            }
            return new Found(users, undecided, counts(some, facts));
        });
    }

    Counts counts(Admin admin, People people) {
        return remembered.look(admin, facts -> counted.of(facts, people)
                .orElseGet(() -> counted.keep(facts, counts(people, facts), people)));
    }

    Counts counts(Admin admin, Collection<AmsUser> users) {
        return remembered.look(admin, facts -> counts(users, facts));
    }

    Headcounts headcounts(Admin admin, People people, Hierarchy hierarchy) {
        return remembered.look(admin, facts -> headcounted.of(facts, people, hierarchy)
                .orElseGet(() -> headcounted.keep(facts, Headcounts.of(people, hierarchy, facts), people, hierarchy)));
    }

    /** Goes through what is known, which is little at first, and not through everybody. */
    private static Counts counts(People people, Facts facts) {
        return counts(facts.of(Kind.GROUPS).entrySet().stream().filter(it -> people.has(it.getKey()))
                .map(Map.Entry::getValue), people.size());
    }

    private static Counts counts(Collection<AmsUser> users, Facts facts) {
        return counts(users.stream().flatMap(user -> facts.fact(Kind.GROUPS, user.id()).stream()), users.size());
    }

    private static Counts counts(Stream<Facts.Fact> groups, long people) {
        var some = groups.collect(Collectors.partitioningBy(it -> it.items().isEmpty(), Collectors.counting()));
        long ready = some.getOrDefault(false, 0L);
        long none = some.getOrDefault(true, 0L);
        return new Counts(ready, none, people - ready - none);
    }
}
