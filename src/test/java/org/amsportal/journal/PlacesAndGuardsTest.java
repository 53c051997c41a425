package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One write for one intention, and one at a time for one target. */
class PlacesAndGuardsTest extends JournalTestBase {

    @Test
    void theSamePlaceWithTheSameIntentionAnswersWithTheFirstOutcome() {
        Intention intention = createSam();
        Entry first = journal.carryOut(alex, intention);

        Entry second = journal.carryOut(alex, intention);

        assertThat(second).isEqualTo(first);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void theSamePlaceWithAnotherIntentionIsAnError() {
        Intention intention = createSam();
        journal.carryOut(alex, intention);
        var other = new Write.CreateUser(new NewUser("Sam", "Okafor", "sam@elsewhere.example", null, true, null));

        assertThatIllegalStateException().isThrownBy(() -> journal.carryOut(alex,
                new Intention(other, "Sam Okafor", KENTSHIRE, intention.place())));
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void manyCallersOfOnePlaceWriteOnce() throws Exception {
        Intention intention = createSam();

        List<Entry> entries = atTheSameTime(8, () -> journal.carryOut(alex, intention));

        assertThat(entries).extracting(Entry::id).containsOnly(entries.getFirst().id());
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void twoTabsAndTwoReplicasWriteTheSameTargetOnce() throws Exception {
        ams.fault(on("POST", USERS).slow(Duration.ofMillis(500)));
        Journal replica = portal().journal();

        List<Entry> entries = atTheSameTime(6, () -> journal.carryOut(alex, createSam()),
                () -> replica.carryOut(alex, createSam()));

        assertThat(ams.requests("POST", USERS)).hasSize(1);
        assertThat(ams.usersWithEmail(sam().email())).hasSize(1);
        Entry winner = entries.stream().filter(it -> it.state() == State.DONE).findFirst().orElseThrow();
        assertThat(entries).filteredOn(it -> !it.equals(winner)).allSatisfy(it -> {
            assertThat(it.state()).isEqualTo(State.NOT_SENT);
            assertThat(it.why()).isInstanceOfAny(Why.Busy.class, Why.UserExists.class);
        }).anySatisfy(it -> assertThat(it.why()).isEqualTo(new Why.Busy(winner.id())));
    }

    @Test
    void anUnknownWriteKeepsOthersFromItsTargetUntilItIsSettled() {
        ams.fault(on("POST", USERS).dropped());
        Entry unknown = journal.carryOut(alex, createSam());

        Entry other = journal.carryOut(alex, createSam());
        assertThat(other.why()).isEqualTo(new Why.Busy(unknown.id()));
        assertThat(journal.sendAgain(alex, other.id()).why()).isEqualTo(new Why.Busy(unknown.id()));

        letWindowPass();
        assertThat(journal.settle(alex, unknown.id()).state()).isEqualTo(State.ABSENT);
        assertThat(journal.sendAgain(alex, other.id()).state()).isEqualTo(State.DONE);
        assertThat(journal.sendAgain(alex, unknown.id()).state()).isNotEqualTo(State.ABSENT);
        assertThat(ams.usersWithEmail(sam().email())).hasSize(1);
    }

    @Test
    void theEmailsCaseMakesNoOtherTarget() {
        ams.fault(on("POST", USERS).dropped());
        Entry unknown = journal.carryOut(alex, createSam());
        var shouting = new NewUser("Sam", "Okafor", "SAM.Okafor@Kentshire-Fire.example ", null, true, null);

        Entry other = journal.carryOut(alex,
                new Intention(new Write.CreateUser(shouting), "Sam", KENTSHIRE, place("user")));

        assertThat(other.why()).isEqualTo(new Why.Busy(unknown.id()));
    }

    @Test
    void oneNameAtTheTopIsCreatedOnceForEachCompany() {
        var robin = admin(DemoSignIn.SETUP, null);
        var plan = UUID.randomUUID();
        var entries = Stream.of(KENTSHIRE, DemoData.WESTMOOR, DemoData.WESTMOOR).map(company -> journal.carryOut(robin,
                new Intention(new Write.CreateDepartment(new NewDepartment("Annex", null, company)), "Annex", KENTSHIRE,
                        new Place(plan, 0, "department-" + UUID.randomUUID().toString().substring(0, 4), 1))))
                .toList();

        assertThat(entries).extracting(Entry::state).containsExactly(State.DONE, State.DONE, State.NOT_SENT);
        assertThat(entries.getLast().why()).isEqualTo(new Why.DepartmentExists(List.of(number(entries.get(1)))));
        assertThat(ams.departmentsCalled("Annex")).extracting(it -> it.companyId()).containsExactly(KENTSHIRE,
                DemoData.WESTMOOR);
        assertThat(entries).extracting(Entry::targetCompanyId).containsExactly(KENTSHIRE, DemoData.WESTMOOR,
                DemoData.WESTMOOR);
    }

    @Test
    void aDeadWorkersGuardIsTakenOver() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into journal_entry (id, reference, actor_id, actor_name, kind, target_label, intent, intent_hash,
                    key_scope, idempotency_key, batch_id, batch_row, step, revision, guard_key, created_at, state,
                    attempts, before_source, lease_until, changed_at, version)
                values (:id, 'AAA-222', '1', 'Gone', 'CREATE_USER', 'Sam', :intent, 'x', 's', 'k', :id, 1, 'user', 1,
                    :key, current_timestamp, 'NOT_SENT', 0, 'NONE', current_timestamp - interval '1' second,
                    current_timestamp, 0)""").param("id", id)
                .param("intent", portal.bean(JournalJson.class).write(createSam().write()))
                .param("key", Keys.guard(createSam().write(), KENTSHIRE)).update();
        portal.bean(Guards.class).take(Keys.guard(createSam().write(), KENTSHIRE), id);

        assertThat(journal.carryOut(alex, createSam()).state()).isEqualTo(State.DONE);
        assertThat(portal.bean(Entries.class).get(id).entry().why()).isEqualTo(new Why.Interrupted());
    }

    @Test
    void onlyWhatIsNotSentOrAbsentIsSentAgain() {
        Entry done = journal.carryOut(alex, createSam());

        assertThat(journal.sendAgain(alex, done.id())).isEqualTo(done);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void theJournalRefusesToWorkInsideATransaction() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.execute(_ -> journal.carryOut(alex, createSam())));
    }

    @Test
    void whatCannotBeAnAmsNumberIsNotWrittenDown() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> journal.carryOut(alex, groups(DemoSignIn.HELPDESK.userId(), new Change.Adding(ids(-1L)))));
        assertThat(journal.lately(alex, 10)).isEmpty();
    }

    @SafeVarargs
    private static List<Entry> atTheSameTime(int threads, Callable<Entry>... calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Entry>> futures = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return calls[i % calls.length].call();
                    })).toList();
            start.countDown();
            var entries = new ArrayList<Entry>();
            for (Future<Entry> future : futures) {
                entries.add(future.get());
            }
            return entries;
        }
    }
}
