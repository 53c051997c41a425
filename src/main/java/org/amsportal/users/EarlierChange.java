package org.amsportal.users;

import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Change;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
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
        return plan(admin, plan).map(Plan::row)
                .filter(row -> row.who() instanceof Row.Who.Existing who && who.userId() == user.id())
                .flatMap(row -> row.groups() instanceof Change.Exactly change
                        ? Optional.of(Comparison.of(change.seen(), change.wanted()).onto(has))
                        : Optional.empty());
    }

    private Optional<Plan> plan(Admin admin, String id) {
        try {
            return id.isEmpty() ? Optional.empty() : plans.plan(admin, UUID.fromString(id));
        } catch (IllegalArgumentException noPlan) {
            return Optional.empty();
        }
    }
}
