package org.amsportal.health;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.amsportal.journal.Instances;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

import com.github.kagkarlsson.scheduler.Scheduler;

/**
 * Whether the database takes what is written: tried every two seconds on a connection of its own, so that neither a probe nor a page has to. What it
 * finds is in the log once, not for each request.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

    /** A database that takes longer over one row is as good as away. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration WHILE_AWAY = Duration.ofSeconds(1);
    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Instances instances;
    private final Connecting connecting;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Held by whoever wants the database to be looked at before it is time. */
    private final Semaphore atOnce = new Semaphore(0);
    private final ExecutorService beats = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private @Nullable Thread thread;
    private @Nullable Future<?> beat;
    private volatile @Nullable Away away;
    private volatile boolean ending;

    DatabaseWatch(Instances instances, Connecting connecting, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.instances = instances;
        this.connecting = connecting;
        this.clock = clock;
    }

    /** Present while the database cannot be used. */
    Optional<Away> away() {
        return Optional.ofNullable(away);
    }

    /** Takes in that somebody could not use the database. Looks at once whether it is away for all; it need not be. */
    Away failed(Throwable failure) {
        Away known = away;
        if (known != null) {
            return known;
        }
        if (DatabaseFailures.isOnlyOfThePool(failure)) {
            lookAtOnce();
            var busy = new Away(clock.instant(), reference());
            LOG.warn("reference={} status=503: no connection to the database was free: {}", busy.reference(),
                    root(failure));
            return busy;
        }
        return goes(failure);
    }

    /** Whether the thread that looks is there. */
    boolean looks() {
        Thread its = thread;
        return its != null && its.isAlive();
    }

    @Override
    public synchronized void start() {
        ending = false;
        thread = Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    @Override
    public synchronized void stop() {
        ending = true;
        lookAtOnce();
        thread = null;
        beats.shutdown();
        connecting.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** What it works with is closed when it stops. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return 0; // before pages are served, and until none is any more
    }

    private void watch() {
        while (!ending) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.error("the database could not be looked at", e);
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (!ending && atOnce.tryAcquire((away == null ? Instances.BEAT : WHILE_AWAY).toMillis(),
                    TimeUnit.MILLISECONDS)) {
                atOnce.drainPermits();
            }
        } catch (InterruptedException e) {
            ending = true;
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtOnce() {
        atOnce.release();
    }

    private void look() {
        Throwable failure = beaten();
        if (ending) {
            return;
        }
        if (failure == null) {
            comesBack();
            return;
        }
        goes(failure);
        if (DatabaseFailures.isClosedH2(failure)) {
            connecting.letGo();
        }
    }

    /** What went wrong; null where all is well. One that has not ended yet is not overtaken by another. */
    private @Nullable Throwable beaten() {
        Future<?> under = beat;
        if (under == null) {
            under = beats.submit(() -> instances.beat(connecting.client()));
            beat = under;
        }
        try {
            under.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            beat = null;
            return null;
        } catch (TimeoutException slow) {
            return slow;
        } catch (ExecutionException e) {
            beat = null;
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            ending = true;
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private synchronized Away goes(Throwable failure) {
        Away now = away;
        if (now == null) {
            now = new Away(clock.instant(), reference());
            away = now;
            LOG.error("reference={} The portal cannot reach its database, or the database cannot write: {}{}",
                    now.reference(), root(failure), DatabaseFailures.isClosedH2(failure)
                            ? ". H2 has closed its file and is opened again as soon as it can write: is the disk full?"
                            : "");
            scheduler.ifAvailable(Scheduler::pause); // else it fails, and says so at length, every second
            lookAtOnce();
        }
        return now;
    }

    private synchronized void comesBack() {
        Away before = away;
        if (before != null) {
            away = null;
            scheduler.ifAvailable(Scheduler::resume);
            LOG.info("reference={} The portal reaches its database again, after {} s", before.reference(),
                    Duration.between(before.since(), clock.instant()).toSeconds());
        }
    }

    /** Without what other messages tell of what was written. */
    private static String root(Throwable failure) {
        Throwable root = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure);
        return root instanceof SQLException sql
                ? root.getClass().getSimpleName() + " " + sql.getSQLState() + "/" + sql.getErrorCode()
                : root.getClass().getSimpleName();
    }

    private String reference() {
        var reference = new StringBuilder();
        random.ints(6, 0, CHARACTERS.length()).forEach(i -> reference.append(CHARACTERS.charAt(i)));
        return reference.insert(3, '-').toString();
    }
}
