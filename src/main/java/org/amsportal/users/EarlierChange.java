package org.amsportal.users;

import java.util.Optional;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Change;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.web.Typed;
import org.springframework.stereotype.Component;

/** A change of somebody's permission groups that was not made, to be edited: what was wanted is not chosen anew. */
@Component
class EarlierChange {

    private final Plans plans;

    EarlierChange(Plans plans) {
        this.plans = plans;
    }

    /** The same groups added to and removed from those they have now; empty when the plan is no such change of this user. */
    Optional<SortedSet<Long>> groups(Admin admin, String plan, Target user, SortedSet<Long> has) {
        return Typed.plan(plan).flatMap(id -> plans.plan(admin, id)).map(Plan::row)
                .filter(row -> row.who() instanceof Row.Who.Existing who && who.userId() == user.id())
                .flatMap(row -> row.groups() instanceof Change.Exactly change
                        ? Optional.of(Comparison.of(change.seen(), change.wanted()).onto(has))
                        : Optional.empty());
    }
}
