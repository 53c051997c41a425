package org.amsportal.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsUser;
import org.amsportal.assignments.Grants;
import org.amsportal.intake.Spreadsheets.Plan;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Makes the plan of a spreadsheet and keeps it: in the database, and the last few at hand. */
@Component
class PlanMaking {

    /** What so many people have is looked up while a page waits. */
    private static final int LOOKED_UP = 300;
    /** Rows of plans at hand; some 2 kB each. */
    private static final int ROOM = 40_000;
    private static final Duration AT_HAND = Duration.ofMinutes(10);

    private record Version(UUID id, int version) {}

    private final BroughtRows rows;
    private final Organisation organisation;
    private final Directory directory;
    private final Grants grants;
    private final Plans plans;
    private final Clock clock;
    /** Gone with their spreadsheet; another replica's, and those that nobody looks at any more, after a while. */
    private final Cache<Version, SheetPlan> atHand = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(ROOM)
            .weigher((Version _, SheetPlan plan) -> plan.rows().size() + 1).expireAfterAccess(AT_HAND).build();

    private final AmsAssumptions assumed;

    PlanMaking(BroughtRows rows, Organisation organisation, Directory directory, Grants grants, Plans plans,
            Clock clock, AmsAssumptions assumed) {
        this.assumed = assumed;
        this.rows = rows;
        this.organisation = organisation;
        this.directory = directory;
        this.grants = grants;
        this.plans = plans;
        this.clock = clock;
    }

    static String form(UUID id) {
        return "spreadsheet-" + id;
    }

    Plan plan(Admin admin, Brought brought) {
        var version = new Version(brought.id(), brought.version());
        Optional<SheetPlan> kept = rows.planId(brought).flatMap(id -> atHand(version, id).or(() -> rows.plan(brought)));
        if (kept.isPresent()) {
            return new Plan.Made(hold(version, kept.get()));
        }
        Plan plan = make(admin, brought);
        if (plan instanceof Plan.Made(var made)) {
            return new Plan.Made(rows.keep(brought, made)
                    ? hold(version, made)
                    : rows.plan(brought).map(other -> hold(version, other)).orElse(made));
        }
        return plan;
    }

    /** The plan at hand, unless another replica has made it anew. */
    private Optional<SheetPlan> atHand(Version version, UUID id) {
        return Optional.ofNullable(atHand.getIfPresent(version)).filter(plan -> plan.id().equals(id));
    }

    void forget(Brought brought) {
        letGo(brought.id());
        rows.forgetPlan(brought);
    }

    /** Nothing of a spreadsheet that is started, deleted or corrected stays at hand. */
    void letGo(UUID spreadsheet) {
        atHand.asMap().keySet().removeIf(version -> version.id().equals(spreadsheet));
    }

    /** Of how many spreadsheets there is a plan at hand. */
    long atHand() {
        atHand.cleanUp();
        return atHand.asMap().keySet().stream().map(Version::id).distinct().count();
    }

    void lookUp(Admin admin, SheetPlan plan) {
        List<Long> unknown = plan.rows().stream().filter(PlannedRow::isUnread).map(PlannedRow::userId).distinct()
                .limit(LOOKED_UP).toList();
        directory.access(admin, unknown);
    }

    private Plan make(Admin admin, Brought brought) {
        Optional<Reading<List<AmsUser>>> everybody = directory.whole(admin);
        if (everybody.isEmpty()) {
            return new Plan.Reading();
        }
        if (everybody.get() instanceof Reading.Failed<List<AmsUser>>(var problem)) {
            return new Plan.Unread(problem);
        }
        try {
            var people = new PeopleIndex(everybody.get().known().orElseGet(List::of));
            var ground = new Ground(company -> organisation.choices(admin, company.orElse(null)), people,
                    !everybody.get().fromAms(),
                    organisation.companies(admin), tells());
            var made = new Planning(admin, ground, grants, ids -> access(admin, ids)).of(brought);
            return new Plan.Made(new SheetPlan(clock.instant(), plans.nonce(admin, form(brought.id())), made.rows(),
                    made.departments(), made.totals(), ground.blind()));
        } catch (NotPlanned unread) {
            return new Plan.Unread(unread.problem());
        }
    }

    private Ground.Tells tells() {
        boolean adds = assumed.departments() == AmsAssumptions.Departments.ADD;
        return new Ground.Tells(adds || organisation.tellsDepartmentsOfPeople(), organisation.tellsGroupsOfPeople(),
                assumed.grantCheck());
    }

    /** A few are looked up; of many what is remembered has to do, until somebody asks for more. */
    private Map<Long, Access> access(Admin admin, Collection<Long> ids) {
        var known = new HashMap<>(directory.rememberedAccess(admin, ids));
        if (!organisation.tellsDepartmentsOfPeople() || !organisation.tellsGroupsOfPeople()) {
            known.putAll(directory.lastGiven(admin, ids));
        }
        List<Long> unknown = ids.stream().filter(id -> isUnread(known.get(id))).limit(LOOKED_UP).toList();
        if (ids.size() <= LOOKED_UP && !unknown.isEmpty()) {
            known.putAll(directory.access(admin, unknown));
        }
        return known;
    }

    private static boolean isUnread(@Nullable Access access) {
        return access == null || access.departments().known().isEmpty() || access.groups().known().isEmpty();
    }

    private SheetPlan hold(Version version, SheetPlan plan) {
        letGo(version.id()); // earlier versions are of no use
        atHand.put(version, plan);
        return plan;
    }
}
