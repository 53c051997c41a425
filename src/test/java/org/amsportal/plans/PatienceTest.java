package org.amsportal.plans;

import static org.amsportal.plans.Rowing.TEN;
import static org.amsportal.plans.Rowing.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Why UNREACHABLE = new Why.ByAms(new AmsProblem.Unreachable(Said.NOTHING));

    @Test
    void aWaitOfNoTimeIsASecondSoThatNotAllTriesAreMadeAtOnce() {
        Why wait = new Why.ByAms(new AmsProblem.TooManyRequests(new Said(429, null, null), Duration.ZERO));
        assertThat(Patience.again(entry("user", State.NOT_SENT, wait, null), 0)).contains(TEN.plusSeconds(1));
    }

    @Test
    void whatDidNotReachAmsIsTriedAFewTimesAndThenLeftToAPerson() {
        assertThat(Patience.again(entry("user", State.NOT_SENT, UNREACHABLE, null), 0)).contains(TEN.plusSeconds(2));
        assertThat(Patience.again(entry("user", State.NOT_SENT, UNREACHABLE, null), 1)).contains(TEN.plusSeconds(5));
        assertThat(Patience.again(entry("user", State.NOT_SENT, UNREACHABLE, null), 2)).contains(TEN.plusSeconds(15));
        assertThat(Patience.again(entry("user", State.NOT_SENT, UNREACHABLE, null), 3)).isEmpty();
    }

    @Test
    void whenAmsAsksToWaitItIsTriedAgainThen() {
        Why wait = new Why.ByAms(new AmsProblem.TooManyRequests(new Said(429, null, null), Duration.ofSeconds(90)));
        assertThat(Patience.again(entry("user", State.NOT_SENT, wait, null), 4)).contains(TEN.plusSeconds(90));
        assertThat(Patience.again(entry("user", State.NOT_SENT, wait, null), 10)).isEmpty();
    }

    @Test
    void aWaitOfHoursIsLeftToAPersonAndAnInterruptedPreparationIsNot() {
        Why hours = new Why.ByAms(new AmsProblem.TooManyRequests(new Said(429, null, null), Duration.ofHours(24)));
        assertThat(again(State.NOT_SENT, hours)).isFalse();
        assertThat(again(State.NOT_SENT, new Why.Interrupted())).isTrue();
    }

    @Test
    void whatMayHaveArrivedIsNeverSentAgainByItself() {
        assertThat(again(State.UNKNOWN, new Why.ByAms(new AmsProblem.NoAnswer(Said.NOTHING)))).isFalse();
        assertThat(again(State.ABSENT, null)).isFalse();
        assertThat(again(State.REFUSED, UNREACHABLE)).isFalse();
    }

    @Test
    void whatAPersonMustDecideIsLeftToThem() {
        assertThat(again(State.NOT_SENT, new Why.ChangedMeanwhile(new TreeSet<>()))).isFalse();
        assertThat(again(State.NOT_SENT, new Why.SignedOut())).isFalse();
        assertThat(again(State.NOT_SENT, new Why.Busy(UUID.randomUUID()))).isTrue();
    }

    private static boolean again(State state, @Nullable Why why) {
        return Patience.again(entry("user", state, why, null), 0).isPresent();
    }
}
