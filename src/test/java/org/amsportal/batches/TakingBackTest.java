package org.amsportal.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
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

/** A plan of many rows is taken back as far as AMS allows. */
class TakingBackTest extends PagesTest {

    TakingBackTest() {
        super(Database.H2);
    }

    @Test
    void everybodyGetsWhatTheyHadBeforeAsAPlanOfItsOwn() {
        var crew = crew(2);
        var done = Newcomer.settled(alex(), sent(crew));
        assertThat(ams.user(crew.getFirst()).groups()).contains(group("Crew"));
        var page = alex().get(done.page().select("a[href$=/taking-back]").attr("href"));
        assertThat(page.text()).contains("2 users are set back", "cannot be deleted from this portal");
        assertThat(page.texts("tbody tr").getFirst()).contains("Okafor 1", "Remove Crew");
        ams.clearRequests();

        var back = Newcomer.settled(alex(), page.form(".panel form").send(alex()));
        assertThat(back.title()).isEqualTo("Taking back: Add Crew to 2 users");
        assertThat(back.text()).contains("All 2 are done");
        assertThat(ams.user(crew.getFirst()).groups()).containsExactly(group("Standard User"));
        assertThat(ams.writes()).hasSize(2);
        assertThat(page.form(".panel form").send(alex()).path()).isEqualTo(back.path());
        assertThat(ams.writes()).hasSize(2);
    }

    @Test
    void whoeverWasChangedSinceIsHeldBack() {
        var crew = crew(2);
        var done = Newcomer.settled(alex(), sent(crew));
        ams.setGroups(crew.getLast(), List.of(group("Control")));
        var back = Newcomer.settled(alex(), page(done).form(".panel form").send(alex()));
        assertThat(back.text()).contains("1 of 2 are done");
        assertThat(ams.user(crew.getLast()).groups()).containsExactly(group("Control"));
    }

    @Test
    void ofMoreThanTenTheNumberIsTypedIn() {
        var page = page(Newcomer.settled(alex(), sent(crew(11))));
        ams.clearRequests();
        var wrong = page.form(".panel form").set("typed", "10").send(alex());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Type 11, the number of users who are set back");
        assertThat(ams.writes()).isEmpty();
        var back = Newcomer.settled(alex(), wrong.form(".panel form").set("typed", "11").send(alex()));
        assertThat(back.text()).contains("All 11 are done");
    }

    @Test
    void whatOneMayNotGiveBackIsNamedAndCanBeLeftOut() {
        var crew = crew(2);
        var admin = portal.admin(DemoSignIn.ADMIN);
        long standard = group("Standard User");
        var rows = List.of(losing(crew.getFirst(), standard, group("Admin")),
                losing(crew.getLast(), standard, group("Crew")));
        var batches = portal.bean(Batches.class);
        var sent = (Batches.Sent.Started) batches.send(admin, "test",
                portal.bean(Plans.class).nonce(admin, "test"), "Two", rows);
        batches.await(admin, sent.batch(), Duration.ofSeconds(30));
        ams.clearRequests();

        var helpdesk = guest(DemoSignIn.HELPDESK);
        var objected = helpdesk.get("/batches/" + sent.batch() + "/taking-back").form(".panel form").send(helpdesk);
        assertThat(objected.status()).isEqualTo(422);
        assertThat(objected.text()).contains("1 user cannot be set back by you", "more permissions than you have");
        assertThat(ams.writes()).isEmpty();
        var back = Newcomer.settled(helpdesk, objected.form(".panel form").set("without", "1").send(helpdesk));
        assertThat(back.text()).contains("It is done");
        assertThat(ams.user(crew.getFirst()).groups()).containsExactly(standard);
        assertThat(ams.user(crew.getLast()).groups()).containsExactlyInAnyOrder(standard, group("Crew"));
    }

    @Test
    void nobodyOfAnotherCompanySeesIt() {
        var done = Newcomer.settled(alex(), sent(crew(1)));
        var other = guest(DemoSignIn.OTHER_COMPANY);
        assertThat(other.get(done.path() + "/taking-back").status()).isEqualTo(404);
        assertThat(other.forged(done.path() + "/taking-back").send(other).status()).isEqualTo(404);
    }

    private Batches.Wanted losing(long user, long kept, long lost) {
        ams.setGroups(user, List.of(kept, lost));
        var change = new Change.Exactly(new TreeSet<>(List.of(kept)), new TreeSet<>(List.of(kept, lost)));
        return new Batches.Wanted(new Row(new Row.Who.Existing(user, "User " + user, null), List.of(), null, List.of(),
                change, Map.of(), null), null);
    }

    private Answer page(Answer done) {
        return alex().get(done.path() + "/taking-back");
    }

    private Answer sent(List<Long> users) {
        return alex().get("/users/several?to=add-group&user=" + list(users) + "&group=" + group("Crew"))
                .form("#several-form").send(alex());
    }

    private static String list(List<Long> users) {
        return users.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private List<Long> crew(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(it -> ams.addUser(new NewPerson("Sam", "Okafor " + it,
                "sam" + it + "@kentshire-fire.example", DemoData.KENTSHIRE, true, "0041" + it)).id())
                .peek(user -> ams.setGroups(user, List.of(group("Standard User")))).toList();
    }
}
