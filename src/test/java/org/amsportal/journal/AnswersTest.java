package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of answer makes of a create. */
class AnswersTest extends JournalTestBase {

    @Test
    void anAcceptedUserIsDoneWithItsNumber() {
        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.resultId()).isEqualTo(ams.usersWithEmail(sam().email()).getFirst().id());
        assertThat(trail(entry)).containsExactly("SENDING", "ANSWERED");
        assertThat(entry.reference()).matches("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");
        assertThat(authority.learnt).containsEntry(AmsPermission.WRITE_USERS, true);
        assertThat(guards()).isZero();
    }

    @Test
    void anAcceptedDepartmentIsDoneWithItsNumber() {
        Entry entry = journal.carryOut(alex, createDepartment("Drone Team", station()));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.resultId()).isEqualTo(ams.departmentsCalled("Drone Team").getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422})
    void aDefiniteNoAsJsonIsRefusedAndLetsTheGuardGo(int status) {
        ams.fault(on("POST", USERS).answers(Reply.json(status, "{\"message\":\"No.\"}")));

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.REFUSED);
        assertThat(problem(entry).said().status()).isEqualTo(status);
        assertThat(guards()).isZero();
    }

    static Stream<Reply> answersThatTellNothing() {
        return Stream.of(Reply.html(200), Reply.html(403), Reply.html(502), Reply.json(500, "{\"message\":\"x\"}"),
                Reply.json(408, "{}"), Reply.redirect("/elsewhere"), Reply.malformed(), Reply.json(201, "{}"));
    }

    @ParameterizedTest
    @MethodSource("answersThatTellNothing")
    void anAnswerThatTellsNothingIsUnknownAndKeepsTheGuard(Reply reply) {
        ams.fault(on("POST", USERS).answers(reply));

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.UNKNOWN);
        assertThat(entry.settleAfter()).isAfter(entry.createdAt().plus(Duration.ofSeconds(119)));
        assertThat(guards()).isOne();
    }

    @Test
    void silenceIsUnknown() {
        ams.fault(on("POST", USERS).silent(Duration.ofSeconds(10)));

        assertThat(journal.carryOut(alex, createSam()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void acceptedWithoutANumberIsFoundAndDoneWithoutSendingAgain() {
        ams.fault(on("POST", USERS).withoutId());

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(trail(entry)).containsExactly("SENDING", "ANSWERED", "SETTLED");
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void droppedAfterTheWriteIsFoundAndDoneWithOneUser() {
        ams.fault(on("POST", USERS).droppedAfterWrite());

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(ams.usersWithEmail(sam().email())).extracting(it -> it.id()).containsExactly(entry.resultId());
        assertThat(trail(entry)).containsExactly("SENDING", "NO_ANSWER", "SETTLED");
    }

    @Test
    void tooManyRequestsIsNotSentAndSaysWhenToTryAgain() {
        ams.fault(on("POST", USERS).answers(Reply.tooMany("7")));

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(problem(entry)).isInstanceOfSatisfying(AmsProblem.TooManyRequests.class,
                it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(journal.sendAgain(alex, entry.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void aDeadTokenIsReplacedOnceAndTheWriteAttemptedOnceMore() {
        ams.fault(on("POST", USERS).answers(Reply.json(401, "{\"message\":\"Unauthenticated.\"}")));

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.attempts()).isEqualTo(2);
        assertThat(trail(entry)).containsExactly("SENDING", "ANSWERED", "SENDING", "ANSWERED");
        assertThat(ams.requests("POST", USERS)).extracting(it -> it.tokenSha256()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aTokenThatStaysDeadIsNotSent() {
        ams.fault(on("POST", USERS).always().answers(Reply.json(401, "{\"message\":\"Unauthenticated.\"}")));

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(ams.requests("POST", USERS)).hasSize(2);
        assertThat(guards()).isZero();
    }

    @Test
    void anEndedSignInSendsNothing() {
        authority.ended = true;

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(entry.why()).isEqualTo(new Why.SignedOut());
        assertThat(ams.requests("POST", USERS)).isEmpty();
    }

    @Test
    void anUnreachableAmsIsNotSent() {
        Journal nowhere = portalAt("http://127.0.0.1:1", DOCUMENTED_ONLY).journal();

        Entry entry = nowhere.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(problem(entry)).isInstanceOf(AmsProblem.Unreachable.class);
        assertThat(entry.attempts()).isOne();
    }

    @Test
    void aLookBeforeSendingThatFailsSendsNothing() {
        ams.fault(on("GET", USERS).always().answers(Reply.html(503)));

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(entry.attempts()).isZero();
        assertThat(ams.requests("POST", USERS)).isEmpty();
    }

    @Test
    void aMissingPermissionIsRefusedAndLearnt() {
        var reader = admin(DemoSignIn.READER, KENTSHIRE);

        Entry entry = journal.carryOut(reader, createSam());

        assertThat(entry.state()).isEqualTo(State.REFUSED);
        assertThat(problem(entry)).isInstanceOf(AmsProblem.MissingPermission.class);
        assertThat(((DemoAuthority) reader.authority()).learnt).containsEntry(AmsPermission.WRITE_USERS, false);
    }

    @Test
    void aUserWhoIsInAmsAlreadyIsNeverSent() {
        long id = samInAms();

        Entry entry = journal.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(entry.why()).isInstanceOfSatisfying(Why.UserExists.class,
                it -> assertThat(it.found()).extracting(user -> user.id()).containsExactly(id));
        assertThat(ams.requests("POST", USERS)).isEmpty();
    }

    @Test
    void aDepartmentOfThatNameUnderThatParentIsNeverSent() {
        long parent = station();
        long id = ams.addDepartment("Drone  team", parent, KENTSHIRE).id();

        Entry entry = journal.carryOut(alex, createDepartment("Drone Team", parent));

        assertThat(entry.why()).isEqualTo(new Why.DepartmentExists(List.of(id)));
        assertThat(ams.requests("POST", DEPARTMENTS)).isEmpty();
    }

    @Test
    void anEmailThatIsTakenOnTheFirstAttemptIsRefused() {
        samInAms();
        Journal blind = portal(DOCUMENTED_ONLY).journal();

        Entry entry = blind.carryOut(alex, createSam());

        assertThat(entry.state()).isEqualTo(State.REFUSED);
        assertThat(problem(entry)).isInstanceOfSatisfying(AmsProblem.FieldsRefused.class,
                it -> assertThat(it.emailTaken()).isTrue());
    }

    private static AmsProblem problem(Entry entry) {
        return ((Why.ByAms) Objects.requireNonNull(entry.why())).problem();
    }
}
