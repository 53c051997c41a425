package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.amsportal.ams.NewUser;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments that one row of a plan creates for all the others. */
class SharedDepartmentsTest extends Many {

    private static final String DEPARTMENTS = "/v2/admin/departments";

    private Creation station;
    private Creation watch;

    @BeforeEach
    void twoDepartments() {
        station = new Creation("a", "Station 77", ams.departmentsCalled("Workshops").getFirst().id(), null, 24L);
        watch = new Creation("b", "Watch Seventy-Seven", null, "a", 24L);
    }

    @Test
    void theyAreCreatedOnceAndFirstAndEverybodyIsPutIn() {
        Progress progress = settled(started(people(5)));
        assertThat(progress.counts()).isEqualTo(Map.of(RowOutcome.DONE, 6));
        assertThat(ams.writes()).extracting(it -> it.path()).startsWith(DEPARTMENTS, DEPARTMENTS);
        assertThat(ams.requests("POST", DEPARTMENTS)).hasSize(2);
        long made = ams.departmentsCalled("Watch Seventy-Seven").getFirst().id();
        for (int it = 1; it <= 5; it++) {
            assertThat(ams.usersWithEmail(email(it))).singleElement()
                    .satisfies(user -> assertThat(user.departments()).containsExactly(made));
        }
    }

    @Test
    void whileOneIsRefusedPeopleGetTheRestAndGoOnWithItOnceItIsThere() {
        ams.fault(Fault.on("POST", DEPARTMENTS).skip(1).times(1).answers(Reply.json(422, "{\"message\":\"No.\"}")));
        UUID batch = started(people(4));
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.PARTLY, 5));
        assertThat(ams.usersWithEmail(email(1)).getFirst().groups()).hasSize(1);
        assertThat(batches.row(alex, batch, 2).orElseThrow().plan().steps()).extracting(Step::key, Step::state)
                .contains(Tuple.tuple("department-b", Step.State.REFUSED));

        assertThat(batches.finish(alex, batch, 2)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(ams.requests("POST", DEPARTMENTS)).hasSize(3);
        assertThat(ams.departmentsCalled("Watch Seventy-Seven")).hasSize(1);
        assertThat(ams.usersWithEmail(email(4)).getFirst().departments()).hasSize(1);
    }

    @Test
    void aRefusedParentHoldsItsChildAndThoseWhoWaitForIt() {
        ams.fault(Fault.on("POST", DEPARTMENTS).times(1).answers(Reply.json(422, "{\"message\":\"No.\"}")));
        UUID batch = started(people(2));
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.REFUSED, 1, RowOutcome.PARTLY, 2));
        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(ams.departmentsCalled("Station 77")).hasSize(1);
    }

    @Test
    void oneThatSomebodyMadeMeanwhileIsTheOneThatWasWanted() {
        settled(started(people(1)));
        ams.clearRequests();
        var other = new TreeMap<Integer, Wanted>(Map.of(0, new Wanted(Rowing.outline(station, watch), 24L), 1,
                new Wanted(Rowing.sharing(person(9), Rowing.adding(standard()), watch), 24L)));
        assertThat(settled(started(other)).done()).isTrue();
        assertThat(ams.requests("POST", DEPARTMENTS)).isEmpty();
        assertThat(ams.usersWithEmail(email(9)).getFirst().departments())
                .containsExactly(ams.departmentsCalled("Watch Seventy-Seven").getFirst().id());
    }

    @Test
    void whatNobodyCreatesCannotBeShared() {
        var rows = people(1);
        rows.remove(0);
        assertThatIllegalArgumentException().isThrownBy(() -> started(rows));
        rows.put(0, new Wanted(Rowing.department("Station 77", station.parentId()), 24L));
        assertThatIllegalArgumentException().isThrownBy(() -> started(rows));
    }

    private SortedMap<Integer, Wanted> people(int many) {
        var rows = new TreeMap<Integer, Wanted>();
        rows.put(0, new Wanted(Rowing.outline(station, watch), 24L));
        for (int it = 1; it <= many; it++) {
            rows.put(it, new Wanted(Rowing.sharing(person(it), Rowing.adding(standard()), watch), 24L));
        }
        return rows;
    }

    private static Who.NewPerson person(int number) {
        return new Who.NewPerson(new NewUser("Sam", "Okafor " + number, email(number), 24L, true, "0041" + number));
    }

    private static String email(int number) {
        return "sam" + number + "@kentshire-fire.example";
    }

    private long standard() {
        return ams.group("Standard User").id();
    }
}
