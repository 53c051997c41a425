package org.amsportal.plans;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import org.amsportal.plans.Step.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(TEN, ZoneOffset.UTC);

    private static final long LONG = 30;

    private final Pace pace = new Pace(CLOCK, 16, Pace.AT_FIRST, 0);

    @Test
    void whileAllGoesWellItIsOneMoreEachTimeThatSoManyHaveGoneWellAndNeverMoreThanAllowed() {
        goWell(4);
        assertThat(pace.width()).isEqualTo(5);
        goWell(5);
        assertThat(pace.width()).isEqualTo(6);
        goWell(500);
        assertThat(pace.width()).isEqualTo(16);
    }

    @Test
    void itNeverBeginsWithMoreThanAllowed() {
        assertThat(new Pace(CLOCK, 2, Pace.AT_FIRST, 0).width()).isEqualTo(2);
    }

    @Test
    void noMoreCallsAreMadeAtATimeThanThereMayBeAndTheNextWhenOneIsAnswered() throws InterruptedException {
        var calling = new Semaphore(0);
        var answers = new Semaphore(0);
        try {
            IntStream.range(0, 7).forEach(_ -> Thread.startVirtualThread(() -> pace.call(() -> {
                calling.release();
                answers.acquireUninterruptibly();
                return true;
            })));
            assertThat(calling.tryAcquire(4, LONG, SECONDS)).isTrue();
            assertThat(calling.tryAcquire(100, MILLISECONDS)).isFalse();
            answers.release();
            assertThat(calling.tryAcquire(LONG, SECONDS)).isTrue();
            after(new Verdict.Strained());
            answers.release(2);
            assertThat(calling.tryAcquire(100, MILLISECONDS)).isFalse();
            answers.release();
            assertThat(calling.tryAcquire(LONG, SECONDS)).isTrue();
        } finally {
            answers.release(7);
        }
    }

    @Test
    void nearlyTwiceAsManyRowsAreInHandAndOneAloneWhereThereMayBeOneCall() {
        assertThat(inHand(pace)).isEqualTo(7);
        assertThat(inHand(new Pace(CLOCK, 1, Pace.AT_FIRST, 0))).isEqualTo(1);
    }

    /** How many get in before one has to wait. */
    private static int inHand(Pace pace) {
        var in = new Semaphore(0);
        var thread = Thread.startVirtualThread(() -> {
            while (pace.enter()) {
                in.release();
            }
        });
        Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        thread.interrupt();
        return in.availablePermits();
    }

    @Test
    void whenAmsAsksToWaitRowsInHandBeginNothingMoreAndWhenItIsAwayTheyDo() {
        pace.enter();
        after(new Verdict.Away(TEN.plusSeconds(40)));
        assertThat(pace.enter()).isFalse();
        assertThat(pace.mayBegin()).isTrue();
        pace.leave(new Turn(new Verdict.AskedToWait(TEN.plusSeconds(30))));
        assertThat(pace.mayBegin()).isFalse();
        assertThat(pace.held()).contains(TEN.plusSeconds(40));
    }

    @Test
    void oneBurstOfLostAnswersHalvesItOnce() {
        goWell(500);
        for (int it = 0; it < 16; it++) {
            pace.enter();
        }
        pace.leave(new Turn(new Verdict.Strained()));
        pace.leave(new Turn(new Verdict.Lost()));
        pace.leave(new Turn(new Verdict.Strained()));
        assertThat(pace.width()).isEqualTo(8);
        for (int it = 0; it < 13; it++) {
            pace.leave(new Turn(new Verdict.Fine()));
        }
        after(new Verdict.Strained());
        assertThat(pace.width()).isEqualTo(4);
        after(new Verdict.Strained());
        after(new Verdict.Strained());
        after(new Verdict.Strained());
        assertThat(pace.width()).isEqualTo(1);
    }

    @Test
    void threeLostAnswersInARowHoldEverythingForAWhile() {
        after(new Verdict.Lost());
        after(new Verdict.Lost());
        goWell(1);
        after(new Verdict.Lost());
        after(new Verdict.Lost());
        assertThat(pace.held()).isEmpty();
        after(new Verdict.Lost());
        assertThat(pace.held()).contains(TEN.plusSeconds(15));
        assertThat(pace.enter()).isFalse();
    }

    @Test
    void itWaitsAsLongAsAmsAsksFor() {
        pace.enter();
        after(new Verdict.Away(TEN.plusSeconds(40)));
        pace.leave(new Turn(new Verdict.Away(TEN.plusSeconds(30))));
        assertThat(pace.held()).contains(TEN.plusSeconds(40));
        assertThat(pace.width()).isEqualTo(2);
    }

    @Test
    void whenAmsBecomesSlowItIsHalvedAndDoesNotGrowBeforeItIsQuickAgain() {
        go(100, Duration.ofMillis(100));
        int before = pace.width();
        go(10, Duration.ofMillis(260));
        assertThat(pace.width()).isBetween(before, before + 1);
        go(10, Duration.ofMillis(900));
        assertThat(pace.width()).isLessThan(before);
        go(100, Duration.ofMillis(100));
        assertThat(pace.width()).isGreaterThan(4);
    }

    @Test
    void aFewSlowOnesAmongManyChangeNothing() {
        for (int it = 0; it < 100; it++) {
            go(1, Duration.ofMillis(it % 4 == 0 ? 5000 : 100));
        }
        assertThat(pace.width()).isGreaterThan(8);
    }

    @Test
    void onePermissionThatIsMissingForSeveralStopsAll() {
        after(new Verdict.Lacking(Kind.ASSIGN_GROUPS));
        after(new Verdict.Lacking(Kind.ASSIGN_GROUPS));
        after(new Verdict.Fine(Set.of(Kind.ASSIGN_GROUPS)));
        after(new Verdict.Lacking(Kind.ASSIGN_GROUPS));
        after(new Verdict.Fine(Set.of(Kind.CREATE_USER)));
        after(new Verdict.Lacking(Kind.ASSIGN_GROUPS));
        assertThat(pace.stopped()).isFalse();
        after(new Verdict.Lacking(Kind.ASSIGN_GROUPS));
        assertThat(pace.stopped()).isTrue();
        assertThat(pace.enter()).isFalse();
    }

    private void goWell(int many) {
        go(many, Duration.ofMillis(100));
    }

    private void go(int many, Duration took) {
        for (int it = 0; it < many; it++) {
            pace.enter();
            pace.leave(new Turn(new Verdict.Fine(), 1, took));
        }
    }

    private void after(Verdict verdict) {
        pace.enter();
        pace.leave(new Turn(verdict));
    }
}
