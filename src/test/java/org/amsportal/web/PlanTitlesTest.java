package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.junit.jupiter.api.Test;

/** The one sentence over a plan claims no more than is known. */
class PlanTitlesTest {

    private static final String SAID = "said: it is as wanted";
    private static final Entry CREATED = Told.sent(Told.USER, State.DONE, null, null);

    private final Words words = TestWords.words();
    private final PlanTitles titles = new PlanTitles(words, new RowNames(words));

    @Test
    void groupsReadBackMakeSomebodyReady() {
        var title = titles.of(sam(CREATED, Told.sent(Told.GROUPS, State.DONE, null, Told.set(3))));
        assertThat(title.words()).isEqualTo("Sam Okafor is ready to work");
        assertThat(title.look()).isEqualTo(Look.DONE);
        assertThat(title.text()).isNull();
    }

    @Test
    void groupsThatAmsAcceptedAreSaidToBeAccepted() {
        var title = titles.of(sam(CREATED, Told.sent(Told.GROUPS, State.DONE, null, null)));
        assertThat(title.text()).startsWith("AMS accepted all steps");
    }

    @Test
    void groupsThatAPersonVouchesForAreSaidToBeTold() {
        var title = titles.of(sam(CREATED, Told.sent(Told.GROUPS, State.DONE, null, null, SAID)));
        assertThat(title.words()).isEqualTo("Sam Okafor is set up, as we were told");
        assertThat(title.look()).isNotEqualTo(Look.DONE);
        assertThat(title.text()).doesNotContain("accepted");
    }

    @Test
    void aUserThatAPersonVouchesForIsNotSaidToBeAccepted() {
        var told = Told.sent(Told.USER, State.DONE, null, null, "said: it is there");
        var title = titles.of(sam(told, Told.sent(Told.GROUPS, State.DONE, null, null)));
        assertThat(title.text()).startsWith("AMS did not answer every step");
    }

    @Test
    void whatThePortalFoundItselfIsNotCalledTold() {
        var found = Told.sent(Told.GROUPS, State.DONE, null, Told.set(3), "looked in AMS");
        assertThat(titles.of(sam(CREATED, found)).words()).isEqualTo("Sam Okafor is ready to work");
    }

    @Test
    void noGroupReadBackIsNoReadiness() {
        var none = new Write.AssignGroups(4711, new Change.Exactly(Told.set(), Told.set(3)));
        var title = titles.of(sam(CREATED, Told.sent(none, State.DONE, null, Told.set())));
        assertThat(title.words()).isEqualTo("Sam Okafor cannot use AMS yet");
        assertThat(title.text()).contains("no permission group");
    }

    @Test
    void aChangeThatAPersonVouchesForIsSaidToBeTold() {
        var title = titles.of(jo(step(Told.sent(Told.DEPARTMENTS, State.DONE, null, null, SAID))));
        assertThat(title.words()).isEqualTo("Jo Bell has been changed, as we were told");
        assertThat(title.look()).isNotEqualTo(Look.DONE);
    }

    @Test
    void aConflictIsNamedByWhatChangedAndWhetherItWasSent() {
        var now = new Why.ChangedMeanwhile(Told.set(9));
        assertThat(Stream.of(Told.unsent(Told.GROUPS, now), Told.unsent(Told.DEPARTMENTS, now),
                Told.sent(Told.GROUPS, State.CONFLICT, now, Told.set(9)),
                Told.sent(Told.DEPARTMENTS, State.CONFLICT, now, Told.set(9)))
                .map(entry -> titles.of(jo(step(entry))).words())).containsExactly(
                        "Jo Bell's permission groups changed while you were working",
                        "Jo Bell's departments changed while you were working",
                        "Jo Bell's permission groups are not what was sent",
                        "Jo Bell's departments are not what was sent");
    }

    @Test
    void whatIsNotKnownIsNeitherCannotWorkNorCanWorkBut() {
        var groups = Told.sent(Told.GROUPS, State.UNKNOWN, null, null);
        var unknown = titles.of(sam(CREATED, groups, Step.State.NOT_KNOWN));
        assertThat(unknown.words()).isEqualTo(
                "Sam Okafor is created. We do not know yet whether the permission groups arrived");
        assertThat(unknown.look()).isEqualTo(Look.UNKNOWN);

        var check = titles.of(sam(CREATED, groups, Step.State.CHECK));
        assertThat(check.words()).isEqualTo("Sam Okafor is created. Check which permission groups they have");

        var departments = new Step("departments", Kind.ASSIGN_DEPARTMENTS, Step.State.NOT_KNOWN,
                Told.sent(Told.DEPARTMENTS, State.UNKNOWN, null, null));
        var who = new Row.Who.NewPerson(((Write.CreateUser) CREATED.write()).user());
        var partly = titles.of(plan(who, List.of(step(CREATED), departments,
                step(Told.sent(Told.GROUPS, State.DONE, null, Told.set(3))))));
        assertThat(partly.words()).isEqualTo(
                "Sam Okafor has the permission groups. Of 1 step it is not known yet whether AMS did it");
        assertThat(partly.look()).isEqualTo(Look.UNKNOWN);
    }

    @Test
    void aDepartmentOfWhichNothingIsKnownIsNotSaidToBeMissing() {
        var there = new Step("a", Kind.CREATE_DEPARTMENT, Step.State.DONE, null);
        var unknown = new Step("b", Kind.CREATE_DEPARTMENT, Step.State.NOT_KNOWN, null);
        assertThat(titles.of(plan(new Row.Who.Outline(), List.of(there, unknown))).words())
                .isEqualTo("1 of 2 departments is there. Of 1 it is not known yet");
    }

    private static Plan sam(Entry user, Entry groups, Step.State state) {
        var who = new Row.Who.NewPerson(((Write.CreateUser) user.write()).user());
        return plan(who, List.of(step(user), new Step("groups", Kind.ASSIGN_GROUPS, state, groups)));
    }

    private static Plan sam(Entry user, Entry groups) {
        var who = new Row.Who.NewPerson(((Write.CreateUser) user.write()).user());
        return plan(who, List.of(step(user), step(groups)));
    }

    private static Plan jo(Step step) {
        return plan(new Row.Who.Existing(4711, "Jo Bell", null), List.of(step));
    }

    private static Plan plan(Row.Who who, List<Step> steps) {
        var row = new Row(who, List.of(), null, List.of(), null, Map.of(), null);
        return new Plan(UUID.randomUUID(), row, steps, false, false, 4711L, "1002", "Alex Morgan", Told.SENT);
    }

    private static Step step(Entry entry) {
        Kind kind = switch (entry.write()) {
            case Write.CreateUser _ -> Kind.CREATE_USER;
            case Write.CreateDepartment _ -> Kind.CREATE_DEPARTMENT;
            case Write.AssignDepartments _ -> Kind.ASSIGN_DEPARTMENTS;
            case Write.AssignGroups _ -> Kind.ASSIGN_GROUPS;
        };
        return new Step("step", kind, entry.state() == State.DONE ? Step.State.DONE : Step.State.CHECK, entry);
    }
}
