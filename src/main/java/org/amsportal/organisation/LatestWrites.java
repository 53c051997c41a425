package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.journal.Journal;
import org.amsportal.journal.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the portal itself has written lately, on whichever replica: what was read before that is not shown again. */
@Component
class LatestWrites {

    /** Longer than anything that was read is kept. */
    static final Duration LOOKED_BACK = Duration.ofMinutes(40);
    /** Replicas' clocks may differ by this much, and a transaction may become visible this late. */
    private static final Duration OVERLAP = Duration.ofSeconds(20);

    /** Stands for a company nobody told; AMS numbers are positive. */
    private static final Long NOT_TOLD = -1L;

    private final Journal journal;
    private final Clock clock;
    private final Map<Long, Instant> assigned = new HashMap<>();
    private final Set<Long> unasked = new HashSet<>();
    private final Set<Written.User> users = new LinkedHashSet<>();
    private final Map<Long, Instant> userIn = new HashMap<>();
    private final Map<Long, Instant> departmentIn = new HashMap<>();
    private Instant upTo = Instant.MIN;

    LatestWrites(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** When a department that this admin might see was last created, or may have been. */
    synchronized Instant department(Admin admin) {
        catchUp();
        return latest(departmentIn, admin);
    }

    /** When a user whom this admin might see was last created, or may have been. */
    synchronized Instant user(Admin admin) {
        catchUp();
        return latest(userIn, admin);
    }

    /** The users whom this admin might see that were created, or may have been, at or after this time. */
    synchronized List<Written.User> usersSince(Admin admin, Instant time) {
        catchUp();
        return users.stream().filter(it -> !it.at().isBefore(time) && concerns(admin, company(it.companyId())))
                .toList();
    }

    /** Whose departments or permission groups were written since this was last asked, and when; it is asked in one place. */
    synchronized Map<Long, Instant> newlyAssigned() {
        catchUp();
        var told = new HashMap<Long, Instant>();
        unasked.forEach(id -> told.put(id, assigned.getOrDefault(id, Instant.MIN)));
        unasked.clear();
        return told;
    }

    /** When somebody's departments or permission groups were last written, as far as was noticed. */
    synchronized Instant assigned(long userId) {
        return assigned.getOrDefault(userId, Instant.MIN);
    }

    private void catchUp() {
        Instant now = clock.instant();
        Instant from = upTo.equals(Instant.MIN) ? now.minus(LOOKED_BACK) : upTo.minus(OVERLAP);
        for (Written written : journal.writtenAfter(from)) {
            switch (written) {
                case Written.Department(var company, var at) ->
                    departmentIn.merge(company(company), at, LatestWrites::later);
                case Written.Assignment(var user, var at) -> assigned(user, at);
                case Written.User user -> {
                    users.add(user);
                    userIn.merge(company(user.companyId()), user.at(), LatestWrites::later);
                }
            }
        }
        upTo = now;
        Instant oldest = now.minus(LOOKED_BACK);
        assigned.values().removeIf(oldest::isAfter);
        users.removeIf(it -> oldest.isAfter(it.at()));
    }

    private void assigned(long user, Instant at) {
        if (at.isAfter(assigned.getOrDefault(user, Instant.MIN))) {
            assigned.put(user, at);
            unasked.add(user);
        }
    }

    private static Instant latest(Map<Long, Instant> byCompany, Admin admin) {
        return byCompany.entrySet().stream().filter(it -> concerns(admin, it.getKey())).map(Map.Entry::getValue)
                .max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static boolean concerns(Admin admin, Long company) {
        Long own = admin.companyId();
        return own == null || company.equals(NOT_TOLD) || company.equals(own);
    }

    private static Long company(@Nullable Long told) {
        return told == null ? NOT_TOLD : told;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
