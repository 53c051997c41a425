package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.journal.Change;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.Test;

/** Whatever takes permission groups away asks for what the form of one user asks for, and says who loses what. */
class RemovalSafeguardsTest extends PagesTest {

    private static final String HEADER = "First name\tSurname\tEmail\tGroups";

    RemovalSafeguardsTest() {
        super(Database.H2);
    }

    @Test
    void aSpreadsheetAsksBeforeTheLastKnownHolderLosesAGroup() {
        long helpdesk = group("Helpdesk");
        var plan = removing(alex(), "Jo\tBell\t" + DemoSignIn.HELPDESK.email() + "\tStandard User");
        assertThat(plan.texts("#losers li")).singleElement().asString().contains("Jo Bell", "Removed", "Helpdesk");
        var form = plan.form("#start-form").set("sure", "1").set("typed", "1");
        assertAsksFor(form.send(alex()), "sure-last-" + helpdesk);
        assertNothingWasWritten();
        var result = Newcomer.settled(alex(), plan.form("#start-form").set("typed", "1").set("sure", "1")
                .add("sure", "last-" + helpdesk).send(alex()));
        assertThat(result.text()).contains("It is done");
        assertThat(ams.user(DemoSignIn.HELPDESK.userId()).groups()).containsExactly(group("Standard User"));
    }

    @Test
    void aSpreadsheetAsksBeforeWhatOneCannotGiveBackIsTaken() {
        long strong = person("Sam", group("Standard User"), group("Admin"));
        Guest jo = guest(DemoSignIn.HELPDESK);
        var plan = removing(jo, "Sam\tOkafor\tsam@kentshire-fire.example\tStandard User");
        assertThat(plan.text()).contains("I know that I cannot give Admin back");
        assertAsksFor(plan.form("#start-form").set("sure", "1").set("typed", "1").send(jo),
                "sure-beyond-" + group("Admin"));
        assertNothingWasWritten();
        assertThat(ams.user(strong).groups()).contains(group("Admin"));
    }

    @Test
    void takingBackAsksBeforeTheLastKnownHolderLosesAGroupAndBeforeNothingIsLeft() {
        long helpdesk = group("Helpdesk");
        long sam = person("Sam", group("Standard User"));
        long amy = person("Amy");
        ams.setGroups(DemoSignIn.HELPDESK.userId(), List.of(group("Standard User")));
        var batch = given(Map.of(sam, helpdesk, amy, group("Standard User")));
        ams.clearRequests();
        var page = alex().get("/batches/" + batch + "/taking-back");
        assertThat(page.text()).contains("Sam Okafor", "Remove Helpdesk",
                "nothing is left with which these can use AMS: Amy Okafor");
        assertAsksFor(page.form("#taking-back-form").send(alex()), "sure-last-" + helpdesk, "sure-all");
        assertNothingWasWritten();
        var back = Newcomer.settled(alex(), page.form("#taking-back-form").set("sure", "last-" + helpdesk)
                .add("sure", "all").send(alex()));
        assertThat(back.text()).contains("All 2 are done");
        assertThat(ams.user(amy).groups()).isEmpty();
    }

    @Test
    void severalAskBeforeTheLastKnownHoldersLoseAGroup() {
        long helpdesk = group("Helpdesk");
        long standard = group("Standard User");
        long sam = person("Sam", standard, helpdesk);
        ams.setGroups(DemoSignIn.HELPDESK.userId(), List.of(standard, helpdesk));
        String all = "/users/several?to=remove-group&group=" + helpdesk + "&user=" + sam;
        assertThat(alex().get(all).text()).doesNotContain("last known holder");
        var page = alex().get(all + "," + DemoSignIn.HELPDESK.userId());
        assertAsksFor(page.form("#several-form").set("sure", 1).send(alex()), "sure-last-" + helpdesk);
        assertNothingWasWritten();
        Newcomer.settled(alex(),
                page.form("#several-form").set("sure", 1).set("sure-last", "last-" + helpdesk).send(alex()));
        assertThat(ams.user(sam).groups()).containsExactly(standard);
    }

    @Test
    void whereAmsOnlyAddsDepartmentsNobodyIsToldThatOneWasRemoved() {
        ams.set("assign-departments", "add");
        long station = department("Station 12");
        long workshops = department("Workshops");
        long sam = person("Sam", group("Standard User"));
        ams.setDepartments(sam, List.of(workshops));
        var added = new Change.Adding(new TreeSet<>(List.of(station)));
        var batch = sent(List.of(new Batches.Wanted(new Row(new Row.Who.Existing(sam, "Sam Okafor", null), List.of(),
                added, List.of(), null, Map.of(), null), DemoData.KENTSHIRE)));
        var back = Newcomer.settled(alex(),
                alex().get("/batches/" + batch + "/taking-back").form("#taking-back-form").send(alex()));
        assertThat(back.text()).contains("AMS still lists Kentshire / North Group / Station 12", "Still there")
                .contains("0 of 1 are done").doesNotContain("It is done");
        assertThat(back.has(".state.done")).isFalse();
        assertThat(ams.user(sam).departments()).containsExactlyInAnyOrder(workshops, station);

        var one = alex().get("/users/" + sam + "/departments").form("#departments-form")
                .without("departments", station).send(alex());
        assertThat(Newcomer.settled(alex(), one).title()).contains("did not take Sam Okafor out");
    }

    private Answer removing(Guest guest, String... rows) {
        var brought = guest.get("/batches").form("main form[method=post]")
                .set("cells", HEADER + "\n" + String.join("\n", rows)).send(guest);
        var plan = brought.path().endsWith("/columns") ? brought.form("main form").send(guest) : brought;
        return plan.form("form[action$=removals]").send(guest);
    }

    private UUID given(Map<Long, Long> groups) {
        return sent(groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(it -> new Batches.Wanted(
                new Row(new Row.Who.Existing(it.getKey(), ams.user(it.getKey()).name() + " Okafor", null), List.of(),
                        null, List.of(), new Change.Adding(new TreeSet<>(List.of(it.getValue()))), Map.of(), null),
                DemoData.KENTSHIRE)).toList());
    }

    private UUID sent(List<Batches.Wanted> rows) {
        var batches = portal.bean(Batches.class);
        var admin = portal.admin(DemoSignIn.ADMIN);
        var sent = (Batches.Sent.Started) batches.send(admin, "test", portal.bean(Plans.class).nonce(admin, "test"),
                "Some", rows);
        batches.await(admin, sent.batch(), Duration.ofSeconds(60));
        return sent.batch();
    }

    private long person(String name, Long... groups) {
        long id = ams.addUser(new NewPerson(name, "Okafor", name.toLowerCase(java.util.Locale.ROOT)
                + "@kentshire-fire.example", DemoData.KENTSHIRE, true, null)).id();
        ams.setGroups(id, List.of(groups));
        return id;
    }
}
