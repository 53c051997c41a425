package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** Who may act on what somebody else has sent, and say what became of it. AMS has no list of people here, so that a person has to be asked. */
class WhoMayActTest extends PagesTest {

    private static final String CREW = "john.smith@kentshire-fire.example";
    private static final String GROUPS_OF = "/v2/admin/user/*/groups";
    private static final WholePortal WITHOUT_LISTS = WholePortal.with("--ams.api.paths.users=",
            "--ams.api.paths.user=");

    WhoMayActTest() {
        super(WITHOUT_LISTS);
    }

    @Test
    void somebodyWithoutASingleRightNamesNoNumberThatThePortalThenGivesPower() {
        var lost = lost();
        var crew = portal.guest(CREW);
        long victim = ams.usersWithEmail(CREW).getFirst().id();
        var before = Stored.of(portal);
        var groups = ams.user(victim).groups();
        Answer answer = told(crew, lost, victim);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Okafor");
        assertThat(Stored.of(portal)).isEqualTo(before);
        assertNothingWasWritten();
        assertThat(ams.user(victim).groups()).isEqualTo(groups);
    }

    @Test
    void whoMayDoOtherStepsButNotThisOneHasNoWord() {
        var lost = lost();
        var power = guest(DemoSignIn.READER);
        ams.setPermissions(DemoSignIn.READER.userId(), List.of("write_permission_user", "read_groups"));
        var before = Stored.of(portal);
        var fresh = portal.guest(DemoSignIn.READER);
        assertThat(fresh.get(lost.path()).status()).as("they may do one of its acts").isEqualTo(200);
        Answer answer = told(fresh, lost, 1007);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("write_users").doesNotContain("write_permission_user");
        assertThat(Stored.of(portal)).isEqualTo(before);
        assertNothingWasWritten();
        assertThat(power.get("/help").status()).isEqualTo(200);
    }

    @Test
    void whoMayDoTheStepIsHeardAndNamedOnThePage() {
        var lost = lost();
        var helpdesk = guest(DemoSignIn.HELPDESK);
        helpdesk.get(lost.path()).form("form[action$=/findings]").set("found", "absent").send(helpdesk);
        var settled = Newcomer.settled(alex(), alex().get(lost.path()));
        assertThat(settled.text()).contains("What became of a step was told by Jo Bell");
        assertThat(helpdesk.get(lost.path()).text()).contains("What became of a step was told by you");
    }

    @Test
    void whoMayNotDoWhatIsLeftGoesOnWithNothingAndWhoMayIsNamed() {
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var stopped = Newcomer.anyone().onboardedBy(alex(), group("Crew"));
        ams.clearFaults();
        ams.clearRequests();
        var intake = guest(DemoSignIn.INTAKE);
        var seen = intake.get(stopped.path());
        assertThat(seen.text()).contains("only whoever sent it, or somebody who may do in AMS what is left of it");
        assertThat(seen.has("main form[method=post]")).isFalse();
        var before = Stored.of(portal);
        for (String act : new String[]{"/attempts", "/leaving"}) {
            assertThat(intake.forged(stopped.path() + act).send(intake).status()).as(act).isEqualTo(403);
        }
        assertThat(Stored.of(portal)).isEqualTo(before);
        assertNothingWasWritten();

        var helpdesk = guest(DemoSignIn.HELPDESK);
        Newcomer.settled(helpdesk, helpdesk.get(stopped.path()).form("form[action$=/attempts]").send(helpdesk));
        assertThat(ams.writes()).hasSize(1);
        assertThat(alex().get(stopped.path()).text()).containsPattern("Gone on with by Jo Bell, .*\\d\\d:\\d\\d");
    }

    @Test
    void whoLeftItStandsOnThePage() {
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var stopped = Newcomer.anyone().onboardedBy(alex(), group("Crew"));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        helpdesk.forged(stopped.path() + "/leaving").send(helpdesk);
        assertThat(alex().get(stopped.path()).text()).contains("Left as it was by Jo Bell");
    }

    /** A person whom AMS may or may not have created. */
    private Answer lost() {
        ams.fault(Fault.on("POST", "/v2/admin/users").times(1).dropped());
        var lost = Newcomer.anyone().onboardedBy(alex(), group("Crew"));
        assertThat(lost.has("form[action$=/findings]")).as(lost.text()).isTrue();
        ams.clearRequests();
        return lost;
    }

    private Answer told(Guest guest, Answer lost, long number) {
        return guest.forged(lost.path() + "/findings").set("entry", lost.form("form[action$=/findings]").value("entry"))
                .set("found", "there").set("number", number).send(guest);
    }
}
