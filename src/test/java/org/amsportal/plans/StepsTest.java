package org.amsportal.plans;

import static org.amsportal.plans.Rowing.entry;
import static org.amsportal.plans.Rowing.newest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.NewDepartment;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Row SAM = Rowing.sam("sam@kentshire-fire.example");
    private static final Entry USER = entry("user", State.DONE, null, 4711L);
    private static final Entry STATION = entry("department-a", State.DONE, null, 61L);
    private static final Entry WATCH = entry("department-b", State.DONE, null, 62L);

    @Test
    void nothingIsStartedBeforeAnythingIsSent() {
        assertThat(states()).containsExactly(Step.State.NOT_STARTED, Step.State.NOT_STARTED, Step.State.NOT_STARTED,
                Step.State.NOT_STARTED, Step.State.NOT_STARTED);
        assertThat(steps().all()).extracting(Step::key).containsExactly("user", "department-a", "department-b",
                "departments", "groups");
    }

    @Test
    void aStepIsReadyAsSoonAsAllThatItNeedsIsDone() {
        assertThat(ready()).containsExactly("user", "department-a");
        assertThat(ready(USER)).containsExactly("department-a", "groups");
        assertThat(ready(USER, STATION)).containsExactly("department-b", "groups");
        assertThat(ready(USER, STATION, WATCH)).containsExactly("departments", "groups");
    }

    @Test
    void refusedDepartmentsNeverStopPermissionGroups() {
        Entry refused = entry("departments", State.REFUSED, refusal(), null);
        assertThat(ready(USER, STATION, WATCH, refused)).containsExactly("groups");
    }

    @Test
    void withoutTheUserNothingAboutThePersonCanStart() {
        assertThat(states(entry("user", State.UNKNOWN, null, null), STATION, WATCH)).containsExactly(
                Step.State.NOT_KNOWN, Step.State.DONE, Step.State.DONE, Step.State.BLOCKED, Step.State.BLOCKED);
        assertThat(states(entry("user", State.SENDING, null, null))).endsWith(Step.State.NOT_STARTED,
                Step.State.NOT_STARTED);
    }

    @Test
    void everyStateOfAnEntryHasItsStateOfTheStep() {
        assertThat(of(State.SENDING, null)).isEqualTo(Step.State.WORKING);
        assertThat(of(State.DONE, null)).isEqualTo(Step.State.DONE);
        assertThat(of(State.REFUSED, refusal())).isEqualTo(Step.State.REFUSED);
        assertThat(of(State.UNKNOWN, null)).isEqualTo(Step.State.NOT_KNOWN);
        assertThat(of(State.ABSENT, null)).isEqualTo(Step.State.NOT_DONE);
        assertThat(of(State.CONFLICT, new Why.FoundOtherwise(List.of(1L)))).isEqualTo(Step.State.CHECK);
        assertThat(of(State.ABANDONED, null)).isEqualTo(Step.State.ABANDONED);
        assertThat(of(State.NOT_SENT, null)).isEqualTo(Step.State.WORKING);
        assertThat(of(State.NOT_SENT, new Why.SignedOut())).isEqualTo(Step.State.NOT_DONE);
        assertThat(of(State.NOT_SENT, new Why.Busy(UUID.randomUUID()))).isEqualTo(Step.State.NOT_DONE);
        assertThat(of(State.NOT_SENT, new Why.UserExists(List.of()))).isEqualTo(Step.State.CHECK);
        assertThat(of(State.NOT_SENT, new Why.ChangedMeanwhile(new TreeSet<>()))).isEqualTo(Step.State.CHECK);
    }

    @Test
    void aDepartmentThatSomebodyMadeMeanwhileIsTheOneThePersonNeeds() {
        Entry exists = entry("department-a", State.NOT_SENT, new Why.DepartmentExists(List.of(88L)), null);
        Steps steps = steps(USER, exists);
        assertThat(steps.result("department-a")).isEqualTo(88L);
        assertThat(new Writes(SAM, steps).of(steps.step("department-b").orElseThrow()))
                .isEqualTo(new Write.CreateDepartment(new NewDepartment("Red Watch", 88L, 24L)));
    }

    @Test
    void twoDepartmentsOfTheWantedNameAreForAPersonToCheck() {
        Entry exist = entry("department-a", State.NOT_SENT, new Why.DepartmentExists(List.of(88L, 89L)), null);
        assertThat(steps(exist).step("department-a")).map(Step::state).contains(Step.State.CHECK);
    }

    @Test
    void whoOnlyCreatesADepartmentIsToldThatItIsThereAlready() {
        Steps steps = Steps.of(Rowing.department("Station 14", 1L),
                newest(entry("department-a", State.NOT_SENT, new Why.DepartmentExists(List.of(88L)), null)));
        assertThat(steps.all()).extracting(Step::state).containsExactly(Step.State.CHECK);
    }

    @Test
    void thePersonIsPutInWhatExistsAndInWhatWasCreated() {
        Steps steps = steps(USER, STATION, WATCH);
        assertThat(new Writes(SAM, steps).of(steps.step("departments").orElseThrow()))
                .isEqualTo(new Write.AssignDepartments(4711, Rowing.adding(5, 62)));
    }

    @Test
    void aPlanIsConcludedWhenAllIsDoneOrLeftByAPerson() {
        assertThat(steps(USER, STATION, WATCH, entry("departments", State.DONE, null, null)).concluded()).isFalse();
        assertThat(steps(USER, STATION, WATCH, entry("departments", State.DONE, null, null),
                entry("groups", State.ABANDONED, null, null)).concluded()).isTrue();
        assertThat(steps(entry("user", State.ABANDONED, null, null), STATION, WATCH).concluded()).isTrue();
        assertThat(steps(entry("user", State.REFUSED, refusal(), null), STATION, WATCH).concluded()).isFalse();
    }

    @Test
    void addingNothingIsNoStep() {
        assertThat(Planned.of(SAM.withGroups(new Change.Adding(new TreeSet<>())))).extracting(Planned::key)
                .doesNotContain("groups");
    }

    @Test
    void whatAnotherRowCreatesIsNeededAndNeverStarted() {
        var watch = new Row.Creation("b", "Red Watch", null, "a", 24L);
        Row row = Rowing.sharing(SAM.who(), Rowing.adding(3), watch);
        assertThat(Planned.own(row)).extracting(Planned::key).containsExactly("user", "departments", "groups");
        Steps without = Steps.of(row, newest(USER));
        assertThat(without.all()).extracting(Step::key).filteredOn(without::isReady).containsExactly("groups");
        assertThat(RowOutcome.of(without, true)).isEqualTo(RowOutcome.WAITING);
        assertThat(RowOutcome.of(without, false)).isEqualTo(RowOutcome.PARTLY);

        var there = new Step("department-b", Step.Kind.CREATE_DEPARTMENT, Step.State.DONE, WATCH);
        Steps with = Steps.of(row, newest(USER), Map.of("department-b", there));
        assertThat(new Writes(row, with).of(with.step("departments").orElseThrow()))
                .isEqualTo(new Write.AssignDepartments(4711, Rowing.adding(62)));
        assertThat(Steps.of(row, newest(), Map.of("department-b", there)).anyReady()).isTrue();
    }

    private static Step.State of(State state, @Nullable Why why) {
        return steps(entry("user", state, why, null)).all().getFirst().state();
    }

    private static Why refusal() {
        return new Why.ByAms(new AmsProblem.OtherRefusal(new AmsProblem.Said(400, null, null)));
    }

    private static Steps steps(Entry... entries) {
        return Steps.of(SAM, newest(entries));
    }

    private static List<Step.State> states(Entry... entries) {
        return steps(entries).all().stream().map(Step::state).toList();
    }

    private static List<String> ready(Entry... entries) {
        Steps steps = steps(entries);
        return steps.all().stream().map(Step::key).filter(steps::isReady).toList();
    }
}
