package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.ams.NewUser;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number that AMS answers to a create is that of what was created, or it is given nothing. */
class NewNumbersTest extends JournalTestBase {

    private static final String USER = "/v2/admin/users/*";
    /** Somebody of the demo data. */
    private static final long SOMEBODY = DemoSignIn.READER.userId();

    @AfterEach
    void whole() {
        ams.set("created", "whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"user\":{\"id\":%d},\"id\":%d}}", "{\"id\":%2$d,\"data\":{\"id\":%1$d}}",
            "{\"data\":{\"id\":%d,\"user_id\":%d}}", "{\"data\":{\"id\":%2$d,\"user\":{\"id\":\"x\"}}}",
            "{\"success\":false,\"id\":%2$d}", "{\"data\":[{\"id\":%2$d}]}"})
    void whereAmsNamesSeveralNumbersNoneIsTaken(String body) {
        ams.fault(on("POST", USERS).answersAfterWrite(Reply.json(201, body.formatted(SOMEBODY, 4711))));

        Entry created = journal.carryOut(alex, createSam());

        // found by its email at once
        assertThat(number(created)).isEqualTo(ams.usersWithEmail(sam().email()).getFirst().id());
        assertThat(trail(created)).contains("LOOKED".equals(trail(created).getLast()) ? "LOOKED" : "SETTLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":%d}", "{\"data\":{\"id\":%d,\"email\":\"reader@kentshire-fire.example\"}}", "%d",
            "{\"data\":{\"id\":\"%d\",\"name\":\"Sam\",\"surname\":\"Okafor\"}}"})
    void aNumberOfSomebodyWhoWasThereBeforeIsNotThatOfTheNewOne(String body) {
        ams.fault(on("POST", USERS).answersAfterWrite(Reply.json(201, body.formatted(SOMEBODY))));

        Entry created = journal.carryOut(alex, createSam());

        assertThat(number(created)).isEqualTo(ams.usersWithEmail(sam().email()).getFirst().id())
                .isNotEqualTo(SOMEBODY);
    }

    @Test
    void whereNothingOfTheEmailIsFoundTheNumberIsNotTakenEither() {
        ams.fault(on("POST", USERS).answers(Reply.json(201, "{\"id\":" + SOMEBODY + "}")));

        Entry created = journal.carryOut(alex, createSam());

        assertThat(created.state()).isEqualTo(State.UNKNOWN);
        assertThat(created.resultId()).isNull();
        assertThat(guards()).isOne();
    }

    @Test
    void aNumberAloneIsReadOnceAndNothingIsReadWhereTheAnswerShowsTheEmail() {
        long sam = number(journal.carryOut(alex, createSam()));
        assertThat(ams.requests("GET", "/v2/admin/users/" + sam)).isEmpty();
        ams.set("created", "id");
        ams.clearRequests();

        Entry ada = journal.carryOut(alex, new Intention(
                new Write.CreateUser(
                        new NewUser("Ada", "Bell", "ada@kentshire-fire.example", null, true, null)),
                "Ada Bell", KENTSHIRE, place("user")));

        assertThat(ada.state()).isEqualTo(State.DONE);
        assertThat(ams.requests("GET", "/v2/admin/users/" + number(ada))).hasSize(1);
    }

    @Test
    void aNumberThatCannotBeReadIsNotTakenAsWhatItSays() {
        ams.set("created", "id");
        ams.fault(on("GET", USER).always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
        assertThat(journal.carryOut(alex, createSam()).state()).as("found by its email").isEqualTo(State.DONE);

        ams.fault(on("GET", USERS).skip(1).always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
        Entry ada = journal.carryOut(alex, new Intention(
                new Write.CreateUser(
                        new NewUser("Ada", "Bell", "ada@kentshire-fire.example", null, true, null)),
                "Ada Bell", KENTSHIRE, place("user")));
        assertThat(ada.state()).isEqualTo(State.UNKNOWN);
        assertThat(ada.resultId()).isNull();
    }

    @Test
    void withoutReadsANumberThatThePortalKnowsToBeSomebodyElsesIsNotTaken() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        ams.set("created", "id");
        long ada = number(blind.carryOut(alex, new Intention(
                new Write.CreateUser(
                        new NewUser("Ada", "Bell", "ada@kentshire-fire.example", null, true, null)),
                "Ada Bell", KENTSHIRE, place("user"))));
        for (long wrong : List.of(ada, DemoSignIn.ADMIN.userId())) {
            ams.fault(on("POST", USERS).answersAfterWrite(Reply.json(201, "{\"id\":" + wrong + "}")));
            Entry created = blind.carryOut(alex, createSam());
            assertThat(created.state()).isEqualTo(State.UNKNOWN);
            blind.settle(alex, created.id(), new Found.LeftAtThat());
            ams.removeUser(ams.usersWithEmail(sam().email()).getFirst().id());
        }
    }

    @Test
    void theNumberOfADepartmentThatWasThereBeforeIsNotTaken() {
        long station = station();
        ams.fault(on("POST", DEPARTMENTS).answersAfterWrite(Reply.json(201, "{\"id\":" + station + "}")));

        Entry created = journal.carryOut(alex, createDepartment("Drone Team", station));

        assertThat(number(created)).isEqualTo(ams.departmentsCalled("Drone Team").getFirst().id());
    }

    @Test
    void anAnswerAboutAnotherDepartmentIsNotTaken() {
        ams.fault(on("POST", DEPARTMENTS)
                .answers(Reply.json(201, "{\"data\":{\"id\":7777,\"name\":\"Kitchen\",\"parent_id\":null}}")));

        assertThat(journal.carryOut(alex, createDepartment("Drone Team", station())).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void withoutReadsTheNumberOfADepartmentMadeHereIsNotTakenForAnother() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        long team = number(blind.carryOut(alex, createDepartment("Drone Team", station())));
        ams.fault(on("POST", DEPARTMENTS).answers(Reply.json(201, "{\"id\":" + team + "}")));

        Entry other = blind.carryOut(alex, createDepartment("Boat Team", station()));
        assertThat(other.state()).isEqualTo(State.UNKNOWN);

        letWindowPass();
        assertThat(blind.settle(alex, other.id(), new Found.InWriting(team)).wordNotTaken())
                .contains(NotTaken.SOMEBODY_ELSE);
        assertThat(blind.settle(alex, other.id(), new Found.There(8888)).wordNotTaken())
                .contains(NotTaken.NOT_IN_WRITING);
        assertThat(blind.settle(alex, other.id(), new Found.InWriting(8888)).resultId()).isEqualTo(8888);
    }
}
