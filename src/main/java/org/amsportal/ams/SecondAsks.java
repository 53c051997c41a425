package org.amsportal.ams;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks AMS a second time for a read that it said not to have, so that nobody has to wait for somebody else's page. Where no read has ever answered,
 * the others are asked for with the first such word: an AMS with the documented calls alone is then known after half a minute, and not after half
 * a minute for each read.
 */
final class SecondAsks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SecondAsks.class);
    /** Where AMS answered nothing else in between, or could not be asked. */
    private static final int TRIES = 3;
    private static final Duration MARGIN = Duration.ofMillis(500);

    /** Asks for a read, be it about this user, and forgets the answer. */
    interface Asking {

        void ask(AmsRead read, long userId, Authority authority);
    }

    private final OfferedReads offered;
    private final Evidence evidence;
    private final Asking asking;
    private final Duration apart;
    private final AtomicBoolean probing = new AtomicBoolean();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ams-second-asks").factory());

    SecondAsks(OfferedReads offered, Evidence evidence, Asking asking, Duration apart) {
        this.offered = offered;
        this.evidence = evidence;
        this.asking = asking;
        this.apart = apart;
    }

    /** Nothing is known of this read, and AMS has just said for the first time that it is not there. */
    void expect(AmsRead read, @Nullable Long about, Authority authority) {
        long userId = about == null ? evidence.anybody().orElse(1) : about;
        after(apart.plus(MARGIN), () -> again(read, userId, authority, 1));
        if (offered.noneHasAnswered() && probing.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> others(authority, userId));
        }
    }

    private void others(Authority authority, long userId) {
        try {
            askOthers(authority, userId);
        } finally {
            probing.set(false);
        }
    }

    private void askOthers(Authority authority, long userId) {
        // a bare 404 about one user says something only where the others are missing too
        Stream.of(AmsRead.values()).filter(read -> read != AmsRead.GROUPS)
                .sorted(Comparator.comparing(AmsRead::aboutOneUser))
                .filter(read -> offered.offering(read) == Offering.NOT_KNOWN_NOW && !offered.inDoubt(read))
                .forEach(read -> ask(read, userId, authority));
    }

    private void again(AmsRead read, long userId, Authority authority, int tried) {
        if (!offered.inDoubt(read)) {
            return;
        }
        if (!offered.answersOthersSince(read)) {
            ask(AmsRead.GROUPS, userId, authority); // documented, so every AMS has it
        }
        ask(read, userId, authority);
        if (offered.inDoubt(read) && tried < TRIES) {
            after(apart, () -> again(read, userId, authority, tried + 1));
        }
    }

    private void ask(AmsRead read, long userId, Authority authority) {
        try {
            asking.ask(read, userId, authority);
        } catch (AmsException | SignInEnded e) {
            LOG.debug("{} was not answered: {}", read, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be asked for: {}", read, e.getClass().getSimpleName());
        }
    }

    private void after(Duration wait, Runnable work) {
        try {
            var _ = later.schedule(() -> Thread.ofVirtual().start(work), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing");
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
