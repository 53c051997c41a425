package org.amsportal.plans;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPermission;
import org.amsportal.journal.Entitled;
import org.amsportal.journal.NotEntitled;
import org.amsportal.plans.Step.Kind;
import org.amsportal.plans.Step.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides for every act on a plan that is sent (going on, pausing, cancelling, leaving, a word on what became of a step, taking back) who may do it: its
 * sender, and whoever may do what is left of it. Asked before anything changes; where somebody may not, {@link NotEntitled} is thrown.
 */
@Component
class Acts {

    private static final Set<State> ENDED = EnumSet.of(State.DONE, State.ABANDONED);
    private static final String KINDS_LEFT = """
            select distinct s.kind from batch_step s join batch_row r on r.batch_id = s.batch_id and r.row_no = s.row_no
            where s.batch_id = :id and coalesce(r.state, '') not in ('DONE', 'LEFT') and not exists (
                select 1 from journal_entry e where e.batch_id = s.batch_id and e.batch_row = s.row_no and e.step = s.step
                and e.revision = s.revision and e.state in ('DONE', 'ABANDONED'))""";

    private final JdbcClient db;

    Acts(JdbcClient db) {
        this.db = db;
    }

    /** Whether they may act on a plan of one row. */
    boolean may(Admin admin, Batch batch, Steps steps) {
        return Entitled.is(admin, batch.actorId(), company(batch), left(steps));
    }

    void check(Admin admin, Batch batch, Steps steps) {
        Entitled.check(admin, batch.actorId(), company(batch), left(steps));
    }

    /** For a word on what became of one step: whoever may do such a step. */
    void check(Admin admin, Batch batch, Step step) {
        Entitled.check(admin, batch.actorId(), company(batch), permissions(List.of(step.kind())));
    }

    /** Whether they may act on a plan of many rows. */
    boolean may(Admin admin, Head head) {
        return mayAll(admin, head) || Entitled.is(admin, head.actorId(), company(head), left(head, KINDS_LEFT));
    }

    void check(Admin admin, Head head) {
        if (!mayAll(admin, head)) {
            Entitled.check(admin, head.actorId(), company(head), left(head, KINDS_LEFT));
        }
    }

    /** Going on with some of its rows. */
    void check(Admin admin, Head head, Collection<Integer> rows) {
        if (!mayAll(admin, head)) {
            String numbers = String.join(", ", rows.stream().map(String::valueOf).toList());
            Entitled.check(admin, head.actorId(), company(head),
                    left(head, KINDS_LEFT + " and s.row_no in (" + numbers + ")"));
        }
    }

    void check(Admin admin, Head head, Step step) {
        Entitled.check(admin, head.actorId(), company(head), permissions(List.of(step.kind())));
    }

    /** Setting back what it has assigned: that is what taking it back does. */
    void checkTakingBack(Admin admin, Head head) {
        var assigning = EnumSet.of(Kind.ASSIGN_DEPARTMENTS, Kind.ASSIGN_GROUPS);
        assigning.retainAll(kinds(head));
        Entitled.check(admin, head.actorId(), company(head), permissions(assigning));
    }

    /** Asked first: it is told from what is known of the plan as a whole, without looking at thousands of rows. */
    private boolean mayAll(Admin admin, Head head) {
        return admin.actorId().equals(head.actorId())
                || Entitled.is(admin, head.actorId(), company(head), permissions(kinds(head)));
    }

    private static @Nullable Long company(Batch batch) {
        return batch.targetCompanyId() == null ? batch.companyId() : batch.targetCompanyId();
    }

    /** A plan about several companies has that of its sender: none. */
    private static @Nullable Long company(Head head) {
        return head.targetCompanyId() == null ? head.companyId() : head.targetCompanyId();
    }

    /** Where nothing is left it takes what all of it took. */
    private static Set<AmsPermission> left(Steps steps) {
        List<Kind> left = steps.all().stream().filter(step -> !ENDED.contains(step.state())).map(Step::kind).toList();
        return permissions(left.isEmpty() ? steps.all().stream().map(Step::kind).toList() : left);
    }

    private Set<AmsPermission> left(Head head, String query) {
        Set<Kind> left = kinds(head.id(), query);
        return permissions(left.isEmpty() ? kinds(head) : left);
    }

    private Set<Kind> kinds(Head head) {
        return kinds(head.id(), "select kind from batch_act where batch_id = :id");
    }

    private Set<Kind> kinds(UUID id, String query) {
        var kinds = EnumSet.noneOf(Kind.class);
        db.sql(query).param("id", id).query(String.class).list().forEach(kind -> kinds.add(Kind.valueOf(kind)));
        return kinds;
    }

    private static Set<AmsPermission> permissions(Collection<Kind> kinds) {
        var permissions = EnumSet.noneOf(AmsPermission.class);
        kinds.forEach(kind -> permissions.add(kind.permission()));
        return permissions;
    }
}
