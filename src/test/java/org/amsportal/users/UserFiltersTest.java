package org.amsportal.users;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The list of users in every order, and fewer of them: by department, permission group, one-time codes and access, all in the address. */
class UserFiltersTest extends PagesTest {

    UserFiltersTest() {
        super(Database.H2);
    }

    @Test
    void everyOrderIsALinkAndIsTurnedRoundByTheSecondPress() {
        var page = list("/users");
        assertThat(page.page().select("thead th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(names(page).getFirst()).isEqualTo("Amelia Ash-Barton");

        var turned = follow(page, "thead .who a");
        assertThat(turned.address()).hasQuery("sort=-name");
        assertThat(turned.page().select("thead .who").attr("aria-sort")).isEqualTo("descending");
        assertThat(names(turned).getFirst()).isEqualTo("Siân Wright");
        assertThat(names(follow(turned, "thead .who a")).getFirst()).isEqualTo("Amelia Ash-Barton");

        var byEmail = follow(turned, "thead .mail a");
        assertThat(emails(byEmail)).hasSize(25).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(byEmail.texts(".sorts [aria-current]")).containsExactly("Email, A to Z");
        assertThat(emails(follow(byEmail, "thead .mail a")))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    }

    @Test
    void whoWasCreatedLastCanStandFirst() {
        newcomer("Amy", "Pike", true);
        var newest = follow(list("/users"), ".sorts a:contains(Newest first)");
        assertThat(newest.address()).hasQuery("sort=-created");
        assertThat(names(newest).getFirst()).isEqualTo("Amy Pike");
        assertThat(newest.has("[aria-sort]")).isFalse();
        assertThat(newest.text()).contains("By AMS number");
        assertThat(names(follow(newest, ".sorts a:contains(Newest first)")).getFirst()).isNotEqualTo("Amy Pike");
        assertThat(follow(newest, ".pager a[rel=next]").address()).hasQuery("sort=-created&page=2");
    }

    @Test
    void thoseOfADepartmentAreFoundWithAndWithoutThoseBelowIt() {
        long above = ams.addDepartment("Rope", null, DemoData.KENTSHIRE).id();
        long below = ams.addDepartment("Rope Training", above, DemoData.KENTSHIRE).id();
        ams.setDepartments(newcomer("Amy", "Pike", true), List.of(above));
        ams.setDepartments(newcomer("Sam", "Pike", true), List.of(below));
        list("/users?search=pike&check=more&department=" + above);

        var pikes = "/users?search=pike&department=";
        assertThat(names(list(pikes + above))).containsExactly("Amy Pike");
        var both = list("/users?department=" + above + "&below=1&sort=-name");
        assertThat(both.text()).contains("2 found, 238 not checked.");
        assertThat(names(both)).containsExactly("Sam Pike", "Amy Pike");
        assertThat(both.texts(".chip > span")).containsExactly("In Rope or below");
        assertThat(names(list(pikes + below))).containsExactly("Sam Pike");
        assertThat(follow(both, ".chip a").address()).hasQuery("sort=-name");
    }

    @Test
    void filtersGoTogetherAndEachCanBeDropped() {
        long amy = newcomer("Amy", "Pike", false);
        ams.setGroups(amy, List.of(group("Crew")));
        ams.setGroups(newcomer("Ann", "Pike", true), List.of(group("Crew")));
        newcomer("Abe", "Pike", false);
        list("/users?search=pike&check=more&group=" + group("Crew"));

        var page = list("/users?search=pike&group=" + group("Crew") + "&codes=off&sort=-name");
        assertThat(names(page)).containsExactly("Amy Pike");
        assertThat(page.texts(".chip > span")).containsExactly("Has Crew", "No one-time codes");
        assertThat(names(follow(page, ".chip:contains(One-time) a, .chip:contains(one-time) a")))
                .containsExactly("Ann Pike", "Amy Pike");
        assertThat(names(list("/users?search=pike&codes=off&access=none"))).containsExactly("Abe Pike");
        assertThat(follow(page, "a:containsOwn(Clear all)").address()).hasQuery("sort=-name");
        assertThat(page.form("form[role=search]:has(#search)").set("search", "ann").encoded())
                .contains("codes=off", "group=" + group("Crew"), "sort=-name", "search=ann");
    }

    @Test
    void whatNobodyKnowsIsNamedByItsNumber() {
        assertThat(list("/users?department=987654&group=987653").texts(".chip > span")).containsExactly(
                "In department number 987654 (not in AMS’s list)",
                "Has permission group number 987653 (not in AMS’s list)");
        assertThat(list("/users?department=x&group=-1&codes=on").has(".chip")).isFalse();
    }

    @Test
    void nobodyMatchingIsSaidWithTheWayBack() {
        var page = list("/users?search=nobody-at-all&codes=off&access=ready");
        assertThat(page.text()).contains("Nobody matches these filters").doesNotContain("No users yet");
        assertThat(follow(page, ".nothing-yet a").text()).contains("1 to 25 of 238");
    }

    @Test
    void theFormWorksWithoutScriptsAndTakesWhatIsMeant() {
        var closed = list("/users?search=smith&sort=email");
        assertThat(closed.has("#filter-find")).isFalse();
        var open = alex().get(closed.page().select("#filters noscript a").attr("href"));
        var many = open.form("form[aria-label=Filters]").set("find", "red watch").visit(alex());
        assertThat(many.address().getQuery()).contains("search=smith", "filters=open", "find=red watch");
        assertThat(many.texts("#filter-found bdi")).isNotEmpty().allMatch(it -> it.endsWith("Red Watch"));

        var one = many.form("form[aria-label=Filters]").set("find", "station 12 red").set("group", group("Crew"))
                .set("codes", "off").visit(alex());
        assertThat(one.address()).hasQuery("search=smith&sort=email&department="
                + many.page().select("#filter-found li:contains(Station 12) input").attr("value") + "&below=1&group="
                + group("Crew") + "&codes=off");
        assertThat(one.texts(".chip > span").getFirst()).endsWith("Station 12 / Red Watch or below");
    }

    @Test
    void theFormComesWhenItIsOpenedAndDepartmentsAsTheyAreTyped() {
        var page = list("/users?codes=off");
        assertThat(ams.requests("GET", "/v2/admin/permission/groups")).isEmpty();
        var form = alex().get(page.page().select("#filters").attr("hx-get"), "HX-Request", "true");
        assertThat(form.has("input[name=codes][checked]")).isTrue();
        assertThat(form.texts("#filter-group option")).contains("Any permission group", "Crew", "Standard User");
        var found = alex().get("/users/filters/departments?find=workshops", "HX-Request", "true");
        assertThat(found.texts("bdi")).containsExactly("Kentshire / Headquarters / Workshops");
    }

    @Test
    void everybodyIsLookedUpBehindThePageAndHowFarItIsIsSaid() {
        var page = list("/users?access=none&sort=email");
        assertThat(page.text()).contains("0 found, 238 not checked.", "Check the next 100",
                "takes 476 calls to AMS, about 1 minute.");
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().slow(Duration.ofMillis(200)));

        var begun = page.form("form[action*=lookup]").send(alex());
        assertThat(begun.path()).isEqualTo("/users");
        assertThat(begun.address()).hasQuery("sort=email&access=none");
        assertThat(begun.text()).contains("Looking up everybody: ", "of 238 so far.");
        assertThat(begun.has("form[action*=lookup]")).isFalse();
        assertThat(begun.texts("[data-without-script] a")).containsExactly("Show how far it is");
        var poll = begun.page().select("[hx-trigger='every 3s']").attr("hx-get");
        assertThat(alex().get(poll, "HX-Request", "true").status()).isEqualTo(200);
        ams.clearFaults();

        await().atMost(30, SECONDS).untilAsserted(
                () -> assertThat(alex().get(poll, "HX-Request", "true").status()).isEqualTo(286));
        assertThat(list("/users?access=none").text()).contains("21 found, 0 not checked.")
                .doesNotContain("Look up everybody");
    }

    @Test
    void whyItStoppedIsSaidAndHowToGoOn() {
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.json(503, "{}")));
        ams.fault(Fault.on("GET", "/v2/admin/users/*/department").always().answers(Reply.json(503, "{}")));
        list("/users?access=none").form("form[action*=lookup]").send(alex());
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(list("/users?access=none").text())
                .contains("AMS has a fault", "What is known stays.", "0 found, 238 not checked."));
        ams.clearFaults();
        list("/users?access=none").form("form[action*=lookup]").send(alex());
        assertThat(list("/users?access=none").text()).doesNotContain("AMS has a fault");
    }

    @Test
    void aLongListThatIsStillReadSaysThatOrderAndFiltersDoNotCountYet() {
        ams.crowd(DemoData.KENTSHIRE, 0, 600);
        ams.fault(Fault.on("GET", "/v2/admin/users").always().slow(Duration.ofMillis(900)));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var page = helpdesk.get("/users?sort=email&codes=off");
        assertThat(page.text()).contains("Not all users are read yet.");
        assertThat(page.has("[aria-sort], .sorts, .chip, #filters")).isFalse();
        ams.clearFaults();

        await().atMost(30, SECONDS).untilAsserted(() -> {
            var whole = helpdesk.get(page.page().select("p:contains(Not all users) a").attr("href"));
            assertThat(emails(whole)).hasSize(25).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            assertThat(whole.texts(".chip > span")).containsExactly("No one-time codes");
        });
    }

    private long newcomer(String name, String surname, boolean codes) {
        return ams.addUser(new NewPerson(name, surname,
                name.toLowerCase(Locale.ROOT) + "." + surname + "@kentshire-fire.example",
                DemoData.KENTSHIRE, codes, null)).id();
    }

    private Answer follow(Answer page, String link) {
        return list(page.page().expectFirst(link).attr("href"));
    }

    /** A list once AMS has been read whole, however busy this machine is. */
    private Answer list(String path) {
        return await().atMost(30, SECONDS).until(() -> alex().get(path),
                page -> !page.text().contains("Not all users are read yet."));
    }

    private static List<String> names(Answer page) {
        return page.texts("tbody th");
    }

    private static List<String> emails(Answer page) {
        return page.texts("tbody .one-line");
    }
}
