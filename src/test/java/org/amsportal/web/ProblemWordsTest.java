package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.assignments.Grants.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can stand in the way has a title, an explanation and a next step. */
class ProblemWordsTest {

    private static final Said SAID = new Said(403, "x.1", "AMS says");
    private static final Subject SAM = new Subject("Sam Okafor", "Sam", "sam@example.org", 4711L, false,
            List.of("Standard User"), "We cannot check this in AMS.", Instant.parse("2026-03-03T10:42:00Z"), "K7M-4QD",
            null);

    private final Words words = TestWords.words();
    private final ProblemWords problems = new ProblemWords(words,
            new Times(Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC));

    @ParameterizedTest
    @MethodSource("everyProblem")
    void everyProblemOfAWriteHasItsWords(AmsProblem problem) {
        assertComplete(problems.ofWrite(problem, SAM, null));
    }

    @ParameterizedTest
    @MethodSource("everyProblem")
    void everyProblemOfAReadHasItsWords(AmsProblem problem) {
        assertComplete(problems.ofRead(problem, SAM));
    }

    @ParameterizedTest
    @EnumSource(AmsPermission.class)
    void everyPermissionHasItsWordsAndARequestToCopy(AmsPermission permission) {
        var notice = problems.mayNot(permission, SAM, null);
        assertComplete(notice);
        assertThat(notice.text().getFirst()).contains(permission.code());
        assertThat(notice.copy()).contains(permission.code()).contains("K7M-4QD");
    }

    @ParameterizedTest
    @MethodSource("everyObjection")
    void everyObjectionHasItsWords(Objection objection) {
        var notice = problems.of(objection, Subject.person("Sam Okafor", null, 4711L, false), null);
        assertThat(notice.title()).isNotBlank().doesNotContain("{", "null");
        assertThat(notice.text()).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain("{", "null"));
        assertThat(notice.next()).isNotBlank();
        assertThat(notice.reference()).matches("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");
    }

    @Test
    void someoneElsesPermissionsAreNotCalledOnesOwn() {
        var self = Subject.person("Alex", null, 1L, true);
        assertThat(problems.ofWrite(new AmsProblem.OwnPermissions(SAID), self, null).title())
                .isEqualTo("You cannot change your own permissions");
        assertThat(problems.ofWrite(new AmsProblem.OwnPermissions(SAID), SAM, null).title())
                .isEqualTo("AMS stopped this change to be safe");
    }

    @Test
    void aRightToLeftNameDoesNotTurnTheSentenceRound() {
        assertThat(words.say("plan.ready", "عبد الرحمن")).isEqualTo("\u2068عبد الرحمن\u2069 is ready to work");
        assertThat(words.say("plan.ready", "Sam Okafor")).isEqualTo("Sam Okafor is ready to work");
    }

    private static void assertComplete(Notice notice) {
        assertThat(Stream.concat(Stream.of(notice.title(), String.valueOf(notice.next())), notice.text().stream()))
                .hasSizeGreaterThan(2).allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{", "null"));
        assertThat(notice.reference()).isEqualTo("K7M-4QD");
    }

    static Stream<AmsProblem> everyProblem() {
        return Stream.of(new AmsProblem.NotSignedIn(SAID), new AmsProblem.MissingPermission(SAID, null),
                new AmsProblem.MissingPermission(SAID, AmsPermission.READ_GROUPS),
                new AmsProblem.OwnPermissions(SAID), new AmsProblem.MorePower(SAID), new AmsProblem.UserNotFound(SAID),
                new AmsProblem.GroupNotFound(SAID),
                new AmsProblem.FieldsRefused(SAID, Map.of("email", List.of("has already been taken"))),
                new AmsProblem.FieldsRefused(SAID, Map.of("name", List.of("is odd"))),
                new AmsProblem.OtherRefusal(SAID), new AmsProblem.TooManyRequests(SAID, Duration.ofSeconds(5)),
                new AmsProblem.Unreachable(SAID), new AmsProblem.NoAnswer(SAID), new AmsProblem.Fault(SAID),
                new AmsProblem.Unreadable(SAID));
    }

    static Stream<Objection> everyObjection() {
        return Stream.of(new Objection.OwnPermissions(),
                new Objection.BeyondPower(List.of(new AmsGroup(3, "Admin", null, false, false, Set.of("a")))),
                new Objection.NotListed(Set.of(3L)), new Objection.MayNotAssign(),
                new Objection.OtherCompany(List.of("Station 12")), new Objection.CompanyNotTold(List.of("Station 12")));
    }
}
