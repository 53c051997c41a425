package org.amsportal.security;

import java.util.List;
import java.util.stream.Stream;

import org.amsportal.WholePortal.Database;
import org.amsportal.browser.PlainWords;
import org.amsportal.guest.Answer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An AMS in a state nobody prepared for: every page is a whole page in the portal's own words, and neither it nor the log shows a token. */
class UnpreparedTest extends PagesTest {

    private static final Fault.Match ALL = Fault.on("*", "/v2/**").always();

    UnpreparedTest() {
        super(Database.H2);
    }

    static Stream<Named<Fault>> troubles() {
        return Stream.of(Named.of("it does not answer", ALL.dropped()), answering(403, "{\"message\":\"Forbidden\"}"),
                answering(401, "{\"message\":\"Unauthenticated.\"}"), answering(200, "{\"data\":[]}"),
                answering(200, "{\"data\":[{\"id\":71,\"name\":null,\"surname\":null,\"email\":null}]}"),
                Named.of("a proxy answers", ALL.answers(Reply.html(502))),
                Named.of("a page where data was expected", ALL.answers(Reply.html(200))),
                Named.of("it asks to wait", ALL.answers(Reply.tooMany("60"))),
                Named.of("its answers end in the middle", ALL.answers(Reply.malformed())),
                Named.of("it answers nothing", ALL.answers(Reply.empty(500))),
                Named.of("it sends elsewhere", ALL.answers(Reply.redirect("http://127.0.0.1:1/"))));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyPageIsAWholePageWithoutAToken(Fault fault) {
        try (var log = new RecordedLog()) {
            alex().get("/users");
            var tokens = Tokens.of(portal);
            ams.fault(fault);
            var all = new SoftAssertions();
            EveryPage.ADDRESSES.stream().map(alex()::once).filter(UnpreparedTest::isAPage)
                    .forEach(answer -> assertWhole(all, answer));
            all.assertAll();
            tokens.assertNoneIn(alex().seen(), log);
        }
    }

    /** Not a step on the way to one, a file, or a part of one. */
    private static boolean isAPage(Answer answer) {
        return answer.header("Location").isEmpty() && answer.header("Content-Type").startsWith("text/html")
                && !answer.path().equals("/departments/count");
    }

    private static void assertWhole(SoftAssertions all, Answer answer) {
        all.assertThat(answer.title()).as("the heading of %s", answer).isNotBlank();
        all.assertThat(answer.page().title()).as("the title of %s", answer).endsWith("AMS portal");
        all.assertThat(answer.text()).as("%s", answer).hasSizeGreaterThan(40);
        var shown = answer.page().clone();
        shown.select("details:not([open]) > :not(summary)").remove();
        all.assertThat(PlainWords.against(shown.title() + "\n" + shown.select("main").text())).as("%s", answer)
                .isEqualTo(List.of());
    }

    private static Named<Fault> answering(int status, String json) {
        return Named.of("it answers %d %s".formatted(status, json), ALL.answers(Reply.json(status, json)));
    }
}
