package org.amsportal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** What a portal takes up of those that ran before it, without waiting until they are silent for long enough; and what it never touches. */
class PredecessorsTest extends JournalTestBase {

    private static final String HERE = "server.port=18123";

    @BeforeEach
    void threeHadWorkInHand() {
        jdbc.sql("delete from portal_instance").update();
        for (String name : List.of("killed", "alive", "elsewhere")) {
            jdbc.sql(
                    """
                            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                            values ('plan', ?, current_timestamp, true, ?, current_timestamp, 1)""")
                    .params(name, name).update();
        }
    }

    @Test
    void onAnH2FileWhichItAloneHasOpenEverythingIsTakenUpAtOnce() {
        portal("spring.datasource.url=jdbc:h2:file:./portal;WRITE_DELAY=0").bean(Predecessors.class).whenStarting();
        assertThat(picked()).isEmpty();
    }

    @Test
    void onAServerOnlyThatOfWhoRanInThisPlaceAndIsSilent() {
        var here = portal(HERE, "spring.datasource.url=jdbc:postgresql://db/portal");
        String place = Instance.place(here.bean(Environment.class));
        lives("killed", place, 10);
        lives("alive", place, 0);
        lives("elsewhere", "another-host:18123", 10);
        here.bean(Predecessors.class).whenStarting();
        assertThat(picked()).containsExactlyInAnyOrder("alive", "elsewhere");
    }

    @Test
    void whatOneWasPreparingIsFreeAndSaysThatThePortalWasStopped() {
        Entry entry = journal.carryOut(alex, createSam());
        leftBy("killed", entry, "NOT_SENT");
        portal("spring.datasource.url=jdbc:h2:file:./portal;WRITE_DELAY=0").bean(Predecessors.class).whenStarting();
        Entry now = journal.entry(alex, entry.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(State.NOT_SENT);
        assertThat(now.why()).isEqualTo(new Why.Interrupted());
    }

    @Test
    void whoLivedOnWasNotStoppedButLostItsDatabase() {
        Entry entry = journal.carryOut(alex, createSam());
        leftBy(portal.bean(Instance.class).name(), entry, "NOT_SENT");
        letLeasesRunOut();
        portal.recovery().endWhatIsLeftAlone();
        assertThat(journal.entry(alex, entry.id()).orElseThrow().why()).isEqualTo(new Why.DatabaseGone());

        leftBy("another replica", entry, "SENDING");
        letLeasesRunOut();
        lives("another replica", "another-host:8080", -5);
        portal.recovery().endWhatIsLeftAlone();
        Entry sent = journal.entry(alex, entry.id()).orElseThrow();
        assertThat(sent.state()).isEqualTo(State.UNKNOWN);
        assertThat(sent.why()).isEqualTo(new Why.DatabaseGone());
    }

    @Test
    void nobodyElseCanHaveAnH2FileOpenUnlessItIsShared() {
        assertThat(Predecessors.isAlone("jdbc:h2:file:./data/portal;WRITE_DELAY=0")).isTrue();
        assertThat(Predecessors.isAlone("jdbc:h2:file:./data/portal;AUTO_SERVER=TRUE")).isFalse();
        assertThat(Predecessors.isAlone("jdbc:h2:tcp://db/portal")).isFalse();
        assertThat(Predecessors.isAlone("jdbc:postgresql://db/portal")).isFalse();
    }

    private void leftBy(String owner, Entry entry, String state) {
        jdbc.sql(
                """
                        update journal_entry set state = ?, why = null, owner = ?, lease_until = current_timestamp + interval '60' second
                        where id = ?""")
                .params(state, owner, entry.id()).update();
    }

    private void lives(String name, String place, int secondsAgo) {
        jdbc.sql(
                "insert into portal_instance (name, place, started_at, seen_at) values (?, ?, current_timestamp, current_timestamp - interval '1' second * "
                        + secondsAgo + ")")
                .params(name, place).update();
    }

    private Set<String> picked() {
        return Set.copyOf(jdbc.sql("select picked_by from scheduled_tasks where picked = true")
                .query((rs, _) -> String.valueOf(rs.getString(1))).list());
    }
}
