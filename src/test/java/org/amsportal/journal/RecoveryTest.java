package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import com.github.kagkarlsson.scheduler.Scheduler;

/** Workers that die, workers that are taken for dead, and a database that goes away. */
class RecoveryTest extends JournalTestBase {

    @Test
    void sendingWithoutAWorkerBecomesUnknownAndIsSettledByTheOtherPortal() {
        Portal other = portal();
        CompletableFuture<Entry> dying = whileSending(Duration.ofSeconds(2));

        letLeasesRunOut();
        other.recovery().endWhatIsLeftAlone();

        Entry left = other.journal().lately(alex, 1).getFirst();
        assertThat(left.state()).isEqualTo(State.UNKNOWN);
        assertThat(left.why()).isEqualTo(new Why.Interrupted());
        assertThat(guards()).isOne();
        await().until(() -> !ams.usersWithEmail(sam().email()).isEmpty());
        assertThat(other.journal().settle(alex, left.id()).state()).isEqualTo(State.DONE);
        assertThat(dying.join().state()).isEqualTo(State.DONE);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aLateAnswerBeatsTheGuess() {
        Portal other = portal();
        CompletableFuture<Entry> slow = whileSending(Duration.ofSeconds(1));
        letLeasesRunOut();
        other.recovery().endWhatIsLeftAlone();

        Entry entry = slow.join();

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(trail(entry)).containsExactly("SENDING", "NO_ANSWER", "LATE_ANSWER");
        assertThat(guards()).isZero();
    }

    @Test
    void aLateAnswerThatContradictsIsForAPerson() {
        Portal other = portal();
        CompletableFuture<Entry> slow = whileSending(Duration.ofSeconds(1));
        letLeasesRunOut();
        Entry left = other.journal().lately(alex, 1).getFirst();
        other.journal().settle(alex, left.id(), new Found.LeftAtThat());

        Entry entry = slow.join();

        assertThat(entry.state()).isEqualTo(State.CONFLICT);
        assertThat(entry.why()).isInstanceOfSatisfying(Why.FoundOtherwise.class,
                it -> assertThat(it.found()).hasSize(1));
    }

    @Test
    void aLivingWorkerIsLeftAlone() {
        Portal other = portal();
        CompletableFuture<Entry> slow = whileSending(Duration.ofSeconds(1));

        other.recovery().endWhatIsLeftAlone();

        assertThat(trail(slow.join())).containsExactly("SENDING", "ANSWERED");
    }

    @Test
    void aWorkerThatLostItsEntryWhilePreparingDoesNotSend() {
        Portal other = portal();
        ams.fault(on("GET", USERS).slow(Duration.ofSeconds(1)));
        CompletableFuture<Entry> slow = CompletableFuture.supplyAsync(() -> journal.carryOut(alex, createSam()));
        await().until(() -> !ams.requests("GET", USERS).isEmpty());
        assertThat(journal.lately(alex, 1).getFirst().state()).isEqualTo(State.SENDING);
        letLeasesRunOut();

        other.recovery().endWhatIsLeftAlone();

        assertThat(slow.join().state()).isEqualTo(State.NOT_SENT);
        assertThat(slow.join().why()).isEqualTo(new Why.Interrupted());
        assertThat(ams.requests("POST", USERS)).isEmpty();
        assertThat(guards()).isZero();
    }

    @Test
    void theScheduledTaskFindsWhatIsLeftAlone() {
        ams.fault(on("POST", USERS).dropped());
        Entry entry = journal.carryOut(alex, createSam());
        jdbc.sql("update journal_entry set state = 'SENDING', lease_until = current_timestamp").update();
        var task = new JournalTasks().journalRecovery(portal.recovery());
        Scheduler scheduler = Scheduler.create(database.dataSource()).startTasks(task)
                .pollingInterval(Duration.ofMillis(200)).threads(1).build();
        try {
            scheduler.start();
            await().until(() -> journal.entry(alex, entry.id()).orElseThrow().why(), new Why.Interrupted()::equals);
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void anAnswerIsKeptWhileTheDatabaseIsAway() {
        var calls = new AtomicInteger();

        String kept = portal.bean(Transactions.class).surely(() -> {
            if (calls.incrementAndGet() < 3) {
                throw new DataAccessResourceFailureException("away");
            }
            return "kept";
        });

        assertThat(kept).isEqualTo("kept");
        assertThat(calls).hasValue(3);
    }

    /** A create under way that AMS answers after this time; SENDING is committed. */
    private CompletableFuture<Entry> whileSending(Duration answer) {
        ams.fault(on("POST", USERS).slow(answer));
        CompletableFuture<Entry> sending = CompletableFuture.supplyAsync(() -> journal.carryOut(alex, createSam()));
        await().until(() -> !ams.requests("POST", USERS).isEmpty());
        return sending;
    }
}
