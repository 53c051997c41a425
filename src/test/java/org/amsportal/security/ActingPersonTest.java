package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.amssandbox.traffic.LoggedRequest;
import org.junit.jupiter.api.Test;

/** Item 19: every call carries the token of the person who acts, so that AMS decides on that person's rights; there is no other account. */
class ActingPersonTest extends PagesTest {

    private static final String GROUPS = "/v2/admin/user/*/groups";

    ActingPersonTest() {
        super(Database.H2);
    }

    @Test
    void twoWhoWorkAtTheSameTimeEachActAsThemselves() {
        var first = Newcomer.anyone();
        var second = Newcomer.anyone();
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var mine = first.form(alex(), group("Standard User"));
        var theirs = second.form(helpdesk, group("Standard User"));
        ams.clearRequests();
        var myResult = mine.send(alex());
        var theirResult = theirs.send(helpdesk);
        Newcomer.settled(alex(), myResult);
        Newcomer.settled(helpdesk, theirResult);
        assertWroteAs(DemoSignIn.ADMIN, first);
        assertWroteAs(DemoSignIn.HELPDESK, second);
        assertThat(ams.requests()).extracting(LoggedRequest::user).doesNotContainNull()
                .containsOnly(DemoSignIn.ADMIN.email(), DemoSignIn.HELPDESK.email());
    }

    @Test
    void whatGoesOnInTheBackgroundIsStillDoneAsThatPerson() {
        var newcomer = Newcomer.anyone();
        ams.fault(Fault.on("POST", GROUPS).answers(Reply.tooMany("3")));
        var started = newcomer.form(alex(), group("Standard User")).send(alex());
        assertThat(started.has("[hx-trigger='every 1s']")).isTrue();
        Newcomer.settled(alex(), started);
        assertWroteAs(DemoSignIn.ADMIN, newcomer);
        assertThat(ams.writes()).filteredOn(it -> it.path().endsWith("/groups")).hasSize(2);
    }

    @Test
    void whoFinishesWhatSomebodyElseBeganActsAsThemselves() {
        var newcomer = Newcomer.anyone();
        ams.fault(Fault.on("POST", GROUPS).answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var result = newcomer.onboardedBy(alex(), group("Standard User"));
        ams.clearRequests();
        var helpdesk = guest(DemoSignIn.HELPDESK);
        Newcomer.settled(helpdesk, helpdesk.get(result.path()).form("form[action$=/attempts]").send(helpdesk));
        assertThat(ams.writes()).singleElement()
                .satisfies(it -> assertThat(it.user()).isEqualTo(DemoSignIn.HELPDESK.email()));
    }

    @Test
    void whoHasSignedOutNoLongerActsAnywhere() {
        var newcomer = Newcomer.anyone();
        var form = newcomer.form(alex(), group("Standard User"));
        alex().get("/permissions").form("form[action=/sign-out]").send(alex());
        form.send(alex());
        assertNothingWasWritten();
    }

    private void assertWroteAs(DemoSignIn who, Newcomer newcomer) {
        assertThat(writesAbout(newcomer)).hasSizeGreaterThanOrEqualTo(2).extracting(LoggedRequest::user)
                .containsOnly(who.email());
    }

    private List<LoggedRequest> writesAbout(Newcomer newcomer) {
        long id = ams.usersWithEmail(newcomer.email()).getFirst().id();
        return ams.writes().stream().filter(
                it -> it.body().contains(newcomer.email()) || it.path().contains("/" + id + "/")).toList();
    }
}
