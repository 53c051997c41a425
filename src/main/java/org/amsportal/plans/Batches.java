package org.amsportal.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Found;
import org.amsportal.journal.Journal;
import org.amsportal.journal.NotEntitled;
import org.amsportal.plans.Batch.Phase;
import org.amsportal.plans.Deed.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans of many rows: sent as one, applied row by row as every plan is, and never read as a whole. */
@Component
public class Batches {

    /** No plan has more. */
    public static final int MOST_ROWS = 20_000;

    private static final int AT_ONCE = 200;
    private static final int MOST_DEEDS = 20;
    private static final long GLANCE = Duration.ofMillis(60).toNanos();

    /** What came of sending a form. */
    public sealed interface Sent {

        /** A plan was made and is being applied. */
        record Started(UUID batch) implements Sent {}

        /** The same form with the same content was sent before: nothing new happens. */
        record Already(UUID batch, Instant at) implements Sent {}

        /** The same form was sent before with other content: nothing new happens. */
        record Otherwise(UUID batch, Instant at) implements Sent {}

        /** Nothing is sent, because this stands against rows; by their number. */
        record Objected(Map<Integer, List<Grants.Objection>> objections) implements Sent {}

        /** The nonce is not one of this admin and form. */
        record NotThisForm() implements Sent {}
    }

    /**
     * One row as it is sent.
     *
     * @param companyId the company of whom it is about; counts only where the admin has none of their own
     */
    public record Wanted(Row row, @Nullable Long companyId) {}

    /** One row with what became of it, drawn as a plan of one row is. */
    public record Line(int number, RowOutcome outcome, Plan plan) {}

    /** What a person's word came to: the entry as it is now, and what stands against their going on with the row. */
    public record Told(Entry entry, Map<Integer, List<Grants.Objection>> objections) {}

    private final HeadStore heads;
    private final PlanStore store;
    private final Counts counts;
    private final Lines lines;
    private final ManySending sending;
    private final GoingOn goingOn;
    private final Stopping stopping;
    private final Acts acts;
    private final Deeds deeds;
    private final Journal journal;

    Batches(HeadStore heads, PlanStore store, Counts counts, Lines lines, ManySending sending, GoingOn goingOn,
            Stopping stopping, Acts acts, Deeds deeds, Journal journal) {
        this.stopping = stopping;
        this.acts = acts;
        this.deeds = deeds;
        this.journal = journal;
        this.heads = heads;
        this.store = store;
        this.counts = counts;
        this.lines = lines;
        this.sending = sending;
        this.goingOn = goingOn;
    }

    /**
     * Makes a plan of rows and begins to apply it, once for each nonce (from {@link Plans#nonce}). Where anything stands against a row, nothing is sent.
     *
     * @param title what people call it
     * @throws IllegalArgumentException when there is no row, too many, or one asks for nothing
     */
    public Sent send(Admin admin, String form, String nonce, String title, List<Wanted> rows) {
        var numbered = new TreeMap<Integer, Wanted>();
        rows.forEach(row -> numbered.put(numbered.size() + 1, row));
        return send(admin, form, nonce, title, numbered);
    }

    /**
     * The same with rows by the numbers by which people know them, from 1. {@link Row#DEPARTMENTS_ROW} may create departments that others share:
     * it is carried out before them.
     */
    public Sent send(Admin admin, String form, String nonce, String title, SortedMap<Integer, Wanted> rows) {
        return sending.send(admin, form, nonce, title, rows);
    }

    /**
     * The same for something that becomes one plan and no other, whatever nonces its pages had: {@code once} names it. A second plan of it is
     * {@link Sent.Otherwise}, by a constraint of the database.
     */
    public Sent sendOnce(Admin admin, String form, String nonce, UUID once, String title,
            SortedMap<Integer, Wanted> rows) {
        return sending.send(admin, form, nonce, once.toString(), title, rows);
    }

    /** How far a plan has come, if this admin may see it ({@link org.amsportal.journal.VisibleTo}). */
    public Optional<Progress> progress(Admin admin, UUID batch) {
        return heads.head(admin, batch).map(head -> counts.progress(goingOn.upToDate(head)));
    }

    /** Some rows about people with what became of them, those that need a person first; of all outcomes where none is named. */
    public List<Line> rows(Admin admin, UUID batch, Collection<RowOutcome> outcomes, int most, int from) {
        return heads.head(admin, batch)
                .map(head -> lines.of(head, counts.some(head.id(), outcomes, most, from))).orElse(List.of());
    }

    /** All rows that stand so, in the order of their numbers: some are read at a time, whoever takes them in. */
    public void each(Admin admin, UUID batch, Collection<RowOutcome> outcomes, Consumer<Line> take) {
        heads.head(admin, batch).ifPresent(head -> {
            List<Counts.Standing> some = counts.after(head.id(), Row.DEPARTMENTS_ROW - 1, outcomes, AT_ONCE);
            while (!some.isEmpty()) {
                lines.of(head, some).forEach(take);
                some = counts.after(head.id(), some.getLast().number(), outcomes, AT_ONCE);
            }
        });
    }

    /** The rows that came to need a person last, latest first. */
    public List<Line> latestTroubles(Admin admin, UUID batch, int most) {
        return heads.head(admin, batch)
                .map(head -> lines.of(head, counts.latest(head.id(), RowOutcome.TROUBLES, most))).orElse(List.of());
    }

    /** The row that a write was made for. */
    public Optional<Line> row(Admin admin, UUID batch, int number) {
        return heads.head(admin, batch).flatMap(head -> lines.of(head, number));
    }

    /**
     * Goes on with everything that is not done and can be, under this admin's name; nothing while it goes on by itself.
     *
     * @return what stands against this admin's giving the permission groups of a row, by its number: those rows stay as they are, and where it
     *     stands against all of them, the plan
     * @throws NotEntitled when this admin neither sent it nor may do what is left of it, as for everything else that is done with a plan
     */
    public Map<Integer, List<Grants.Objection>> finish(Admin admin, UUID batch) {
        return heads.head(admin, batch).map(head -> {
            acts.check(admin, head);
            return head.applying() ? Map.<Integer, List<Grants.Objection>>of() : goingOn.all(admin, head);
        }).orElse(Map.of());
    }

    /** The same with one row. While the plan goes on by itself or is paused, only in the name in which it does; a paused one stays so. */
    public Map<Integer, List<Grants.Objection>> finish(Admin admin, UUID batch, int number) {
        return heads.head(admin, batch).map(head -> {
            acts.check(admin, head, goingOn.with(admin, head, number));
            return isOnesTurn(admin, head) && lines.of(head, number).isPresent()
                    ? goingOn.one(admin, head, number)
                    : Map.<Integer, List<Grants.Objection>>of();
        }).orElse(Map.of());
    }

    /**
     * Takes a person's word on what became of a step of a row, and goes on with the row as far as they may.
     *
     * @return what stands against this admin's going on with it; their word counts, unless {@link Entry#wordNotTaken()} says why not
     * @throws NotEntitled when they neither sent the plan nor may do such a step: nothing has changed
     */
    public Told tell(Admin admin, UUID batch, int number, UUID entry, Found found) {
        Head head = heads.head(admin, batch).orElseThrow();
        Step step = lines.of(head, number).orElseThrow().plan().steps().stream()
                .filter(it -> it.entry() != null && it.entry().id().equals(entry)).findFirst().orElseThrow();
        acts.check(admin, head, step);
        Entry settled = journal.settle(admin, entry, found, head.actorId());
        if (settled.wordNotTaken().isPresent()) {
            return new Told(settled, Map.of());
        }
        deeds.add(batch, What.TOLD, number, admin);
        if (found instanceof Found.LeftAtThat) {
            return new Told(settled, Map.of());
        }
        try {
            return new Told(settled, finish(admin, batch, number));
        } catch (NotEntitled _) {
            return new Told(settled, Map.of()); // what else the row needs goes on in the name of who sent it
        }
    }

    /** Whether this admin may act on a plan that they see. */
    public boolean mayAct(Admin admin, UUID batch) {
        return heads.head(admin, batch).filter(head -> acts.may(admin, head)).isPresent();
    }

    /** What people did with a plan since it was sent, latest first. For those who may see it. */
    public List<Deed> deeds(UUID batch) {
        return deeds.of(batch, MOST_DEEDS);
    }

    /**
     * Asks whether this admin may take a plan back, before anything of that is shown or sent.
     *
     * @throws NotEntitled unless they sent it, or may assign what taking it back would set back
     */
    public void checkTakingBack(Admin admin, UUID batch) {
        heads.head(admin, batch).ifPresent(head -> acts.checkTakingBack(admin, head));
    }

    /** Keeps who has sent a plan that takes this one back. */
    public void takenBack(Admin admin, UUID batch) {
        heads.head(admin, batch).ifPresent(head -> deeds.add(head.id(), What.TAKEN_BACK, admin));
    }

    /** Pauses a plan that goes on by itself: it stops before the next write, until somebody lets it go on. */
    public void pause(Admin admin, UUID batch) {
        heads.head(admin, batch).ifPresent(head -> {
            acts.check(admin, head);
            stopping.pause(admin, head);
        });
    }

    /**
     * Goes on with a paused plan under this admin's name.
     *
     * @return what stands against this admin's giving the permission groups of a row, by its number: those rows stay as they are, and where it
     *     stands against all of them, the plan stays paused
     */
    public Map<Integer, List<Grants.Objection>> resume(Admin admin, UUID batch) {
        return heads.head(admin, batch).map(head -> {
            acts.check(admin, head);
            return head.phase() == Phase.PAUSED
                    ? stopping.resume(admin, head)
                    : Map.<Integer, List<Grants.Objection>>of();
        }).orElse(Map.of());
    }

    /** Cancels what is not done: it stops before the next write. {@link #finish} takes it up again. */
    public void cancel(Admin admin, UUID batch) {
        heads.head(admin, batch).ifPresent(head -> {
            acts.check(admin, head);
            stopping.cancel(admin, head);
        });
    }

    /** Leaves a plan as it is: it no longer counts as unfinished. It can still be finished. Does nothing while it goes on by itself. */
    public void leave(Admin admin, UUID batch) {
        heads.head(admin, batch).ifPresent(head -> {
            acts.check(admin, head);
            stopping.leave(admin, head);
        });
    }

    private static boolean isOnesTurn(Admin admin, Head head) {
        return switch (head.phase()) {
            case APPLYING, PAUSED -> head.signIn().equals(admin.signIn());
            case CANCELLING -> false;
            case CANCELLED, RESTING, SIGN_IN, CONCLUDED -> true;
        };
    }

    /** Waits until the plan no longer goes on by itself, at most this long. */
    public Optional<Progress> await(Admin admin, UUID batch, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (store.phase(batch).filter(Phase::runs).isPresent() && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(GLANCE);
        }
        return progress(admin, batch);
    }

    /** Plans this admin may see that are not wholly done, newest first. */
    public List<Progress> unfinished(Admin admin, int most) {
        return heads.open(admin, most).stream().map(counts::progress).toList();
    }

    /** The last plans this admin may see, newest first. */
    public List<Progress> lately(Admin admin, int most) {
        return heads.lately(admin, most).stream().map(counts::progress).toList();
    }
}
