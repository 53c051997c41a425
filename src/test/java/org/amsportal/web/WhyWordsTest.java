package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a write is true of it: sent or not sent. */
class WhyWordsTest {

    private static final Said SAID = new Said(502, null, null);
    private static final Subject SAM = new Subject("Sam Okafor", "Sam", "sam@example.org", 4711L, false,
            List.of("Standard User"), "", Told.JUDGED, "K7M-4QD", null);

    private final Words words = TestWords.words();
    private final Times times = new Times(Clock.fixed(Told.JUDGED, ZoneOffset.UTC), ZoneOffset.UTC);
    private final WhyWords whys = new WhyWords(new ProblemWords(words, times), words, times);

    @ParameterizedTest
    @MethodSource("whatAReadBeforeMayMeet")
    void aWriteWhoseReadBeforeFailedIsSaidNotToBeSent(AmsProblem problem) {
        var entry = Told.unsent(Told.GROUPS, new Why.ByAms(problem));
        for (boolean looking : new boolean[]{true, false}) {
            var notice = said(entry, looking);
            assertThat(notice.title()).isEqualTo("AMS could not be asked first, so nothing was sent");
            assertThat(notice.text()).isNotEmpty()
                    .allSatisfy(it -> assertThat(it).contains("This step has not been sent").doesNotContain("{"));
            assertThat(notice.next()).containsIgnoringCase("try");
            assertThat(notice.look()).isEqualTo(Look.CHECK);
            assertThat(notice.said()).isEqualTo(SAID);
        }
    }

    @ParameterizedTest
    @MethodSource("whatLeavesAWriteUnknown")
    void aWriteThatWasSentIsStillNotKnown(AmsProblem problem) {
        var notice = said(Told.sent(Told.GROUPS, State.UNKNOWN, new Why.ByAms(problem), null), false);
        assertThat(notice.title()).isEqualTo("We do not know yet whether AMS did this");
    }

    @Test
    void whatGoesOnByItselfDoesNotAskForAnything() {
        var entry = Told.unsent(Told.GROUPS, new Why.ByAms(new AmsProblem.Fault(SAID)));
        assertThat(said(entry, true).next()).startsWith("We are trying again by ourselves");
        assertThat(said(entry, false).next()).startsWith("Try again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherListThanTheOneSentIsNotSaidToBeUnsent(boolean groups) {
        var entry = Told.sent(groups ? Told.GROUPS : Told.DEPARTMENTS, State.CONFLICT,
                new Why.ChangedMeanwhile(Told.set(9)), Told.set(9));
        var notice = said(entry, false);
        String what = groups ? "permission groups" : "departments";
        assertThat(notice.title()).isEqualTo("Sam's " + what + " are not what was sent");
        assertThat(notice.text()).containsExactly("We sent the change at " + times.precisely(Told.SENT)
                + ", AMS did not answer, and AMS now has something else. Check the list.");
        assertThat(notice.next()).doesNotContain("We added your changes");
        assertThat(notice.links()).extracting(Link::to)
                .containsExactly("/users/4711/" + (groups ? "groups" : "departments"));
        assertThat(notice.look()).isEqualTo(Look.CHECK);
    }

    @Test
    void aListThatChangedBeforeItWasSentIsStillSaidToBeUnsent() {
        var notice = said(Told.unsent(Told.GROUPS, new Why.ChangedMeanwhile(Told.set(9))), false);
        assertThat(notice.title()).isEqualTo("Sam's permission groups changed while you were working");
        assertThat(notice.text()).anyMatch(it -> it.startsWith("Nothing was sent"));
    }

    private Notice said(Entry entry, boolean looking) {
        return Objects.requireNonNull(whys.of(entry, SAM, Checked.NOTHING, looking, Told.alex()));
    }

    static Stream<AmsProblem> whatAReadBeforeMayMeet() {
        return Stream.concat(whatLeavesAWriteUnknown(),
                Stream.of(new AmsProblem.OtherRefusal(SAID), new AmsProblem.FieldsRefused(SAID, Map.of())));
    }

    static Stream<AmsProblem> whatLeavesAWriteUnknown() {
        return Stream.of(new AmsProblem.NoAnswer(SAID), new AmsProblem.Fault(SAID), new AmsProblem.Unreadable(SAID));
    }
}
