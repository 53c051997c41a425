package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Found;
import org.amsportal.journal.Journal;
import org.amsportal.journal.NotEntitled;
import org.amsportal.plans.Batch.Phase;
import org.amsportal.plans.Deed.What;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one planner and the one way of applying a plan. */
@Component
public class Plans {

    private static final int MOST_DEEDS = 20;
    private static final long GLANCE = Duration.ofMillis(60).toNanos();

    /** What came of sending a form. */
    public sealed interface Sent {

        /** A plan was made and is being applied. */
        record Started(UUID plan) implements Sent {}

        /** The same form with the same content was sent before: nothing new happens. */
        record Already(UUID plan, Instant at) implements Sent {}

        /** The same form was sent before with other content: nothing new happens, the page shows both. */
        record Otherwise(UUID plan, Instant at, Row before) implements Sent {}

        /** Nothing is sent, because this stands against it. */
        record Objected(List<Grants.Objection> objections) implements Sent {}

        /** The nonce is not one of this admin and form. */
        record NotThisForm() implements Sent {}
    }

    /** What a person's word came to: the entry as it is now, and what stands against their going on with the plan. */
    public record Told(Entry entry, List<Grants.Objection> objections) {}

    private final PlanStore store;
    private final PlanAsks asks;
    private final Nonces nonces;
    private final Granting granting;
    private final SignIns signIns;
    private final Standing standing;
    private final Acts acts;
    private final Deeds deeds;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Plans(PlanStore store, PlanAsks asks, Nonces nonces, Granting granting, Standing standing, SignIns signIns,
            Acts acts, Deeds deeds, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.acts = acts;
        this.deeds = deeds;
        this.journal = journal;
        this.store = store;
        this.asks = asks;
        this.nonces = nonces;
        this.granting = granting;
        this.signIns = signIns;
        this.standing = standing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new nonce for a form, signed and bound to this admin and this form's name: every rendering has its own. */
    public String nonce(Admin admin, String form) {
        return nonces.issue(admin.actorId(), form);
    }

    /** The steps that applying a row would take, none started; what "What will happen" draws. */
    public List<Step> preview(Row row) {
        return Steps.of(row, Map.of()).all();
    }

    /**
     * Makes a plan of a row and begins to apply it, once for each nonce.
     *
     * @throws IllegalArgumentException when the row asks for nothing
     */
    public Sent send(Admin admin, String form, String nonce, Row row) {
        Optional<Nonces.Issued> issued = nonces.read(nonce, admin.actorId(), form);
        if (issued.isEmpty()) {
            return new Sent.NotThisForm();
        }
        String key = issued.get().key();
        return sentBefore(admin, key, row)
                .orElseGet(() -> nonces.expired(issued.get()) ? new Sent.NotThisForm() : first(admin, form, key, row));
    }

    /** The plan that a form with this nonce has made, so that going back to the form can show it as it was sent. */
    public Optional<Plan> sentWith(Admin admin, String form, String nonce) {
        return nonces.read(nonce, admin.actorId(), form).flatMap(issued -> store.sending(admin.actorId(), issued.key()))
                .flatMap(sending -> plan(admin, sending.batch()));
    }

    /** Whether a nonce is one of this admin and form and can still be sent with, so that a form's address can carry it. */
    public boolean knows(Admin admin, String form, String nonce) {
        return nonces.read(nonce, admin.actorId(), form).filter(issued -> !nonces.expired(issued)).isPresent();
    }

    /** What tells a nonce from all others, however old it is; empty unless it was issued to this admin for this form. */
    public Optional<String> key(Admin admin, String form, String nonce) {
        return nonces.read(nonce, admin.actorId(), form).map(Nonces.Issued::key);
    }

    /** A nonce of a former id of a person, for the id that they have now; empty if it was not issued to the former one. */
    public Optional<String> reissued(String nonce, String form, String former, String actorId) {
        return nonces.reissued(nonce, form, former, actorId);
    }

    /** Whether the form with this nonce has been sent. */
    public boolean wasSent(Admin admin, String form, String nonce) {
        return key(admin, form, nonce).flatMap(key -> store.sending(admin.actorId(), key)).isPresent();
    }

    private Optional<Sent> sentBefore(Admin admin, String key, Row row) {
        return store.sending(admin.actorId(), key)
                .map(sending -> sending.hash().equals(Rows.hash(row))
                        ? new Sent.Already(sending.batch(), sending.at())
                        : new Sent.Otherwise(sending.batch(), sending.at(),
                                store.batch(sending.batch()).orElseThrow().row()));
    }

    private Sent first(Admin admin, String form, String key, Row row) {
        if (Planned.of(row).isEmpty()) {
            throw new IllegalArgumentException("A row that asks for nothing cannot be sent");
        }
        Long companyId = granting.companyOf(admin, row);
        List<Grants.Objection> objections = granting.objections(admin, row, Steps.of(row, Map.of()), companyId);
        if (!objections.isEmpty()) {
            return new Sent.Objected(objections);
        }
        var batch = new Batch(UUID.randomUUID(), admin.actorId(), admin.name(), admin.signIn(), admin.companyId(),
                companyId, Phase.APPLYING, 0, clock.instant(), row, Map.of());
        try {
            store.add(batch, form, key);
        } catch (DuplicateKeyException e) {
            return sentBefore(admin, key, row).orElseThrow(() -> e);
        }
        standing.goOn(batch.id(), admin.signIn());
        return new Sent.Started(batch.id());
    }

    /** Waits until the plan no longer goes on by itself, at most this long, and answers with it as it then is. */
    public Optional<Plan> await(Admin admin, UUID plan, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (store.phase(plan).filter(Phase.APPLYING::equals).isPresent() && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(GLANCE);
        }
        return plan(admin, plan);
    }

    /** The plan with its outcomes, if this admin may see it ({@link org.amsportal.journal.VisibleTo}). */
    public Optional<Plan> plan(Admin admin, UUID plan) {
        return store.batch(admin, plan).map(standing::of);
    }

    /**
     * Goes on with everything that is not done and can be: under this admin's name, nothing that is done is done again.
     *
     * @return what stands against this admin's giving the permission groups; then nothing is done
     * @throws NotEntitled when this admin neither sent it nor may do what is left of it, as for everything else that is done with a plan
     */
    public List<Grants.Objection> finish(Admin admin, UUID plan) {
        return store.batch(admin, plan).map(batch -> finish(admin, batch, null)).orElse(List.of());
    }

    /**
     * The same, with fewer permission groups than were asked for. Does nothing when they are given or being given.
     *
     * @param groups what the row asks for, less groups that it would add
     * @throws IllegalArgumentException when it would drop a group that is kept, or add one
     */
    public List<Grants.Objection> finish(Admin admin, UUID plan, Change groups) {
        return store.batch(admin, plan).map(batch -> {
            Steps steps = standing.steps(batch);
            acts.check(admin, batch, steps);
            return Finish.canDropGroups(steps, batch.phase() != Phase.APPLYING)
                    ? finish(admin, batch, Finish.fewer(batch.row(), groups))
                    : List.<Grants.Objection>of();
        }).orElse(List.of());
    }

    /**
     * Takes a person's word on what became of a step, and goes on as far as they may: what they may not do goes on in the name of who sent it.
     *
     * @param entry of a step of this plan
     * @return what stands against this admin's going on; their word counts, unless {@link Entry#wordNotTaken()} says why not
     * @throws NotEntitled when they neither sent the plan nor may do such a step: nothing has changed
     */
    public Told tell(Admin admin, UUID plan, UUID entry, Found found) {
        Batch batch = store.batch(admin, plan).orElseThrow();
        Step step = standing.steps(batch).all().stream()
                .filter(it -> it.entry() != null && it.entry().id().equals(entry)).findFirst().orElseThrow();
        acts.check(admin, batch, step);
        Entry settled = journal.settle(admin, entry, found, batch.actorId());
        if (settled.wordNotTaken().isPresent()) {
            return new Told(settled, List.of());
        }
        deeds.add(plan, What.TOLD, admin);
        return new Told(settled, found instanceof Found.LeftAtThat || !acts.may(admin, batch, standing.steps(batch))
                ? List.of()
                : finish(admin, plan));
    }

    /** Whether this admin may act on a plan that they see. */
    public boolean mayAct(Admin admin, UUID plan) {
        return store.batch(admin, plan)
                .filter(batch -> batch.actorId().equals(admin.actorId())
                        || acts.may(admin, batch, standing.steps(batch)))
                .isPresent();
    }

    /** What people did with a plan since it was sent, latest first. For those who may see it. */
    public List<Deed> deeds(UUID plan) {
        return deeds.of(plan, MOST_DEEDS);
    }

    /** Leaves a plan as it is: it no longer counts as unfinished. It can still be finished. Does nothing while it goes on by itself. */
    public void leave(Admin admin, UUID plan) {
        store.batch(admin, plan).ifPresent(batch -> {
            acts.check(admin, batch, standing.steps(batch));
            transaction.executeWithoutResult(_ -> {
                if (store.leave(batch.id())) {
                    deeds.add(batch.id(), What.LEFT, admin);
                }
            });
        });
    }

    /** Plans this admin may see that are not wholly done, newest first. */
    public List<Plan> unfinished(Admin admin, int most) {
        return unfinished(store.open(admin, most));
    }

    private List<Plan> unfinished(List<Batch> open) {
        Map<UUID, Steps> steps = standing.steps(open);
        var unfinished = new ArrayList<Plan>();
        for (Batch batch : open) {
            Steps its = steps.getOrDefault(batch.id(), Steps.of(batch.row(), Map.of()));
            Plan plan = standing.of(batch, its);
            if (!its.concluded()) {
                unfinished.add(plan);
            }
        }
        return List.copyOf(unfinished);
    }

    /** How many plans, of one row and of many, this admin may see that are not wholly done. */
    public int countUnfinished(Admin admin) {
        return store.countUnfinished(admin);
    }

    /** Some of them, newest first; they are asked for one by one, here or of {@link Batches}. */
    public List<UUID> unfinished(Admin admin, int most, int from) {
        return store.unfinished(admin, most, from);
    }

    /** The last plans this admin may see, newest first. */
    public List<Plan> lately(Admin admin, int most) {
        return store.lately(admin, most).stream().map(standing::of).toList();
    }

    /** Those of this admin's own last plans that ask for something like this, newest first; how one stands is found out when it is its turn. */
    public Stream<Plan> own(Admin admin, int most, Predicate<Row> which) {
        return store.own(admin, most).stream().filter(batch -> which.test(batch.row())).map(store::complete)
                .map(standing::of);
    }

    /** What this admin's own last plans asked for, newest first. */
    public List<Row> lastRows(Admin admin, int most) {
        return store.own(admin, most).stream().map(Batch::row).toList();
    }

    private List<Grants.Objection> finish(Admin admin, Batch batch, @Nullable Row fewer) {
        Steps steps = standing.steps(batch);
        acts.check(admin, batch, steps);
        List<Grants.Objection> objections = granting.objections(admin, fewer == null ? batch.row() : fewer, steps,
                batch.targetCompanyId());
        if (objections.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                new Finish(store, asks, batch, steps).askAgain(clock.instant(), fewer);
                boolean already = batch.phase() == Phase.APPLYING && batch.signIn().equals(admin.signIn());
                if (store.wake(batch.id(), admin.signIn()) && !already) {
                    deeds.add(batch.id(), What.WENT_ON, admin);
                }
            });
            standing.goOn(batch.id(), admin.signIn());
            if (!batch.signIn().equals(admin.signIn())) {
                signIns.release(batch.signIn(), batch.id());
            }
        }
        return objections;
    }
}
