package org.amsportal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How values stand in the database and what they are called. */
class WordingTest {

    private static final AmsProblem.Said SAID = new AmsProblem.Said(422, "x.001", "No \u0000 \u202e way");

    private final JournalJson json = new JournalJson();

    static Stream<Write> writes() {
        var ids = new TreeSet<>(List.of(3L, 1L));
        return Stream.of(new Write.CreateUser(new NewUser("Zoë", "O'Brien", "z+1@bücher.example", null, true, null)),
                new Write.CreateDepartment(new NewDepartment("<script>", 7L, 24L)),
                new Write.AssignDepartments(5, new Change.Adding(ids)),
                new Write.AssignGroups(5, new Change.Exactly(ids, new TreeSet<>())),
                new Write.AssignGroups(Long.MAX_VALUE, new Change.Replacing(ids)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void everyWriteComesBackAsItWas(Write write) {
        assertThat(json.write(json.write(write))).isEqualTo(write);
    }

    static Stream<Why> reasons() {
        var problems = Stream.of(new AmsProblem.NotSignedIn(SAID), new AmsProblem.MissingPermission(SAID, null),
                new AmsProblem.OwnPermissions(SAID), new AmsProblem.MorePower(SAID), new AmsProblem.UserNotFound(SAID),
                new AmsProblem.GroupNotFound(SAID),
                new AmsProblem.FieldsRefused(SAID, Map.of("email", List.of("taken"))),
                new AmsProblem.OtherRefusal(SAID), new AmsProblem.TooManyRequests(SAID, Duration.ofSeconds(7)),
                new AmsProblem.Unreachable(AmsProblem.Said.NOTHING), new AmsProblem.NoAnswer(SAID),
                new AmsProblem.Fault(SAID), new AmsProblem.Unreadable(SAID));
        var ids = new TreeSet<>(List.of(2L));
        return Stream.concat(problems.map(Why.ByAms::new),
                Stream.of(new Why.SignedOut(), new Why.ChangedMeanwhile(ids),
                        new Why.UserExists(List.of(new AmsUser(1, "A", null, "a@b.example", null, null, null))),
                        new Why.DepartmentExists(List.of(4L)), new Why.Busy(UUID.randomUUID()),
                        new Why.FoundOtherwise(List.of(1L, 2L)), new Why.StillThere(ids), new Why.Interrupted(),
                        new Why.NotKnownNow(), new Why.ArrivedEarlier()));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonComesBackAsItWas(Why why) {
        assertThat(json.why(json.why(why))).isEqualTo(why);
    }

    @Test
    void aWriteThatAnEarlierVersionHasStoredIsRead() {
        assertThat(
                json.write("{\"is\":\"AssignGroups\",\"userId\":5,\"change\":{\"is\":\"Replacing\",\"wanted\":[1]}}"))
                .isEqualTo(new Write.AssignGroups(5, new Change.Replacing(new TreeSet<>(List.of(1L)), null)));
    }

    @Test
    void theStoredNamesStayWhatTheyAre() {
        assertThat(json.write(new Write.AssignGroups(5, new Change.Adding(new TreeSet<>(List.of(1L))))))
                .isEqualTo("{\"is\":\"AssignGroups\",\"userId\":5,\"change\":{\"is\":\"Adding\",\"added\":[1]}}");
        assertThat(json.why(new Why.ByAms(new AmsProblem.NoAnswer(AmsProblem.Said.NOTHING)))).isEqualTo(
                "{\"is\":\"ByAms\",\"problem\":{\"is\":\"NoAnswer\",\"said\":{\"status\":0,\"code\":null,\"message\":null}}}");
    }

    @Test
    void referencesHoldNothingThatSoundsOrLooksAlike() {
        assertThat(IntStream.range(0, 500).mapToObj(_ -> References.next()))
                .allMatch(it -> it.matches("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}")).doesNotHaveDuplicates();
        assertThat(References.asStored(" k7m4 qd")).isEqualTo("K7M-4QD");
        assertThat(References.asStored("k7m")).isEmpty();
    }

    @Test
    void longNamesStillMakeAGuardKeyOfTheirOwn() {
        String name = "İ".repeat(255);
        String one = Keys.guard(new Write.CreateDepartment(new NewDepartment(name, null, null)), 24L);
        String other = Keys.guard(new Write.CreateDepartment(new NewDepartment(name + "x", null, null)), 24L);

        assertThat(one).hasSizeLessThanOrEqualTo(400).isNotEqualTo(other);
    }
}
