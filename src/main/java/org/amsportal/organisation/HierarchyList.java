package org.amsportal.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every department AMS lists, as the hierarchy; from the ledger where this AMS does not list them. */
@Component
class HierarchyList {

    private final WholeList<AmsDepartment, Hierarchy> list;
    private final Sources sources;

    HierarchyList(AmsReads reads, Sources sources, LatestWrites writes, Clock clock) {
        this.sources = sources;
        this.list = new WholeList<>(new Departments(reads, sources), writes::department, clock);
    }

    Reading<Hierarchy> of(Admin admin) {
        return orKnown(admin, list.of(admin));
    }

    Reading<Hierarchy> lately(Admin admin) {
        return orKnown(admin, list.lately(admin));
    }

    private Reading<Hierarchy> orKnown(Admin admin, Reading<Hierarchy> listed) {
        return listed.orElse(() -> sources.knownDepartments(admin).map(Hierarchy::of));
    }

    private record Departments(AmsReads reads, Sources sources) implements Making<AmsDepartment, Hierarchy> {

        @Override
        public Reading<AmsPage<AmsDepartment>> first(Admin admin) {
            return sources.fromAms(() -> reads.firstDepartments(admin.authority()));
        }

        @Override
        public Reading<Hierarchy> whole(Admin admin, AmsPage<AmsDepartment> first) {
            return sources.fromAms(() -> Optional.of(reads.departmentsFrom(admin.authority(), first)))
                    .map(Hierarchy::of);
        }

        @Override
        public int size(Hierarchy whole) {
            return whole.size();
        }

        @Override
        public @Nullable Hierarchy caughtUp(Admin admin, Hierarchy whole, Instant since) {
            return null;
        }
    }
}
