package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.journal.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody AMS lists, whole. Whom the portal has created since is added, so that one newcomer does not mean reading all again. */
@Component
class PeopleList {

    /** Newcomers up to this many are read one by one. */
    private static final int FEW = 50;

    private final WholeList<AmsUser, People> list;

    PeopleList(AmsReads reads, Sources sources, LatestWrites writes, Clock clock) {
        this.list = new WholeList<>(new Users(reads, sources, writes), writes::user, clock);
    }

    Reading<People> of(Admin admin) {
        return list.of(admin);
    }

    Optional<Reading<People>> lately(Admin admin, Duration atMost) {
        return list.lately(admin, atMost);
    }

    Optional<Reading<People>> within(Admin admin, Duration atMost) {
        return list.within(admin, atMost);
    }

    /** With whom this admin shares the list; empty while it is read for them alone. */
    Optional<Sight> shared(Admin admin) {
        return list.shared(admin).map(_ -> Sight.of(admin));
    }

    /** Whom AMS lists for this admin, where the list is shared; else whoever they ask for. */
    LongPredicate listed(Admin admin) {
        return list.shared(admin).<LongPredicate>map(people -> people::has).orElse(_ -> true);
    }

    private record Users(AmsReads reads, Sources sources, LatestWrites writes) implements Making<AmsUser, People> {

        @Override
        public Reading<AmsPage<AmsUser>> first(Admin admin) {
            return sources.fromAms(() -> reads.firstUsers(admin.authority()));
        }

        @Override
        public Reading<People> whole(Admin admin, AmsPage<AmsUser> first) {
            return sources.fromAms(() -> Optional.of(reads.usersFrom(admin.authority(), first))).map(People::of);
        }

        @Override
        public int size(People whole) {
            return whole.size();
        }

        @Override
        public @Nullable People caughtUp(Admin admin, People whole, Instant since) {
            var ids = writes.usersSince(admin, since).stream().map(Written.User::userId).distinct().toList();
            if (ids.size() > FEW || ids.contains(null) || !reads.offers(AmsRead.USER)) {
                return null;
            }
            var newcomers = new ArrayList<AmsUser>();
            for (Long id : ids) {
                switch (sources.fromAms(() -> reads.user(admin.authority(), id))) {
                    case Reading.Known<AmsUser>(var user, _, _) -> newcomers.add(user);
                    case Reading.Failed<AmsUser>(AmsProblem.UserNotFound _) -> {
                    } // not for this admin to see
                    default -> {
                        return null;
                    }
                }
            }
            return newcomers.isEmpty() ? whole : whole.with(newcomers);
        }
    }
}
