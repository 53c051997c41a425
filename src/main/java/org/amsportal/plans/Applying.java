package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.amsportal.access.Admin;
import org.amsportal.access.SignInServerAway;
import org.amsportal.access.SignIns;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Journal;
import org.amsportal.plans.Batch.Phase;
import org.springframework.stereotype.Component;

/** Applies plans: the same whether for the first time, later, or after a crash, because the journal knows what was done. */
@Component
class Applying {

    private static final Duration SIGN_IN_SERVER_BACK = Duration.ofSeconds(10);

    private final PlanStore store;
    private final PlanAsks asks;
    private final Journal journal;
    private final Rounds rounds;
    private final SignIns signIns;
    private final Clock clock;

    Applying(PlanStore store, PlanAsks asks, Journal journal, Rounds rounds, SignIns signIns, Clock clock) {
        this.rounds = rounds;
        this.store = store;
        this.asks = asks;
        this.journal = journal;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Takes a plan as far as it goes now. When to go on; empty when it rests. */
    Optional<Instant> run(UUID id) {
        return run(id, () -> false);
    }

    /** The same while this process may be about to end. */
    Optional<Instant> run(UUID id, BooleanSupplier ending) {
        Optional<Batch> one = store.batch(id);
        return one.isEmpty()
                ? rounds.run(id, ending)
                : one.flatMap(batch -> batch.phase() == Phase.APPLYING ? run(batch) : letGo(batch));
    }

    /** A worker that died between putting a plan down and this left the sign-in held. */
    private Optional<Instant> letGo(Batch batch) {
        signIns.release(batch.signIn(), batch.id());
        return Optional.empty();
    }

    /** Leaves a plan to a person after the portal itself has failed at it again and again. */
    void giveUp(UUID id) {
        store.batch(id).ifPresentOrElse(batch -> rest(batch, Phase.RESTING), () -> rounds.giveUp(id));
    }

    private Optional<Instant> run(Batch batch) {
        try {
            Admin admin = signIns.alive(batch.signIn())
                    .orElseThrow(() -> new SignInEnded("The sign-in of the plan has ended"));
            admin.authority().token(); // a sign-in server that is away shows before anything is begun
            var walk = new Walk(journal, asks, clock, admin, batch);
            Optional<Instant> next = walk.go();
            return next.isPresent()
                    ? next
                    : rest(batch, walk.steps().concluded() ? Phase.CONCLUDED : Phase.RESTING);
        } catch (SignInServerAway _) {
            return Optional.of(clock.instant().plus(SIGN_IN_SERVER_BACK));
        } catch (SignInEnded _) {
            return rest(batch, Phase.SIGN_IN);
        }
    }

    /** Puts a plan down, unless somebody has let it go on meanwhile: then it goes on at once. */
    private Optional<Instant> rest(Batch batch, Phase phase) {
        if (!store.rest(batch.id(), batch.wakes(), phase)) {
            return Optional.of(clock.instant());
        }
        signIns.release(batch.signIn(), batch.id());
        return Optional.empty();
    }
}
