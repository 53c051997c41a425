package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.amsportal.WholePortal.Database;
import org.amsportal.web.CompanyNames;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** One refusal takes nothing off a page, and an AMS that is away holds up no page. */
class RefusalsAndDoubtsTest extends PagesTest {

    private static final Reply FORBIDDEN = Reply.json(403, "{\"message\":\"Forbidden\"}");

    RefusalsAndDoubtsTest() {
        super(Database.H2);
    }

    @Test
    void afterARefusalTheFormIsStillThereWithWhatWasRefusedAndAButtonToAskAgain() {
        ams.fault(Fault.on("POST", "/v2/admin/users").answers(FORBIDDEN));
        Newcomer.anyone().onboardedBy(alex(), group("Crew"));

        var page = alex().get("/onboarding");
        assertThat(page.has("form#onboarding")).isTrue();
        assertThat(page.texts("#refusals li")).singleElement().asString().contains("Create users", "write_users", "at");
        assertThat(alex().get("/permissions").text()).contains("AMS refused this at");

        var asked = page.form("form#refusals").send(alex());
        assertThat(asked.path()).isEqualTo("/onboarding");
        assertThat(asked.text()).contains("Asked AMS again");
        assertThat(asked.has("form#onboarding")).isTrue();
        assertThat(asked.has("#refusals")).isFalse();
        assertThat(Newcomer.anyone().onboardedBy(alex(), group("Crew")).title()).contains("is ready to work");
    }

    @Test
    void aRefusedListOfGroupsLeavesTheFormAsItIs() {
        ams.fault(Fault.on("GET", "/v2/admin/permission/groups").answers(FORBIDDEN));
        var refused = alex().get("/onboarding");
        assertThat(refused.has("form#onboarding")).isTrue();
        assertThat(alex().get("/onboarding").texts("form#onboarding label").toString()).contains("Crew");
    }

    @Test
    void aProxysPageIsNoWordOnAnybodysRights() {
        ams.fault(Fault.on("GET", "/v2/admin/permission/groups").times(2).answers(Reply.html(403)));
        alex().get("/onboarding");
        alex().get("/groups");
        assertThat(alex().get("/onboarding").has("#refusals")).isFalse();
        assertThat(alex().get("/permissions").texts(".rights .state")).containsOnly("Yes");
    }

    @Test
    void askingAgainLeadsNowhereElse() {
        var form = alex().get("/permissions").form("form[action=/permissions/keys]");
        for (String page : new String[]{"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"}) {
            form.set("page", page);
            assertThat(form.sendTo(alex(), "/permissions/asking").path()).isEqualTo("/permissions");
        }
    }

    @Test
    void whatAmsDoesNotLetSomebodySeeIsForbiddenAndNotAFaultOfAms() {
        long jo = number("jo.bell@kentshire-fire.example");
        ams.fault(Fault.on("GET", "/v2/admin/users/" + jo).answers(FORBIDDEN));
        assertClear(alex().get("/users/" + jo), 403);
        ams.fault(Fault.on("GET", "/v2/admin/users/" + jo).answers(Reply.html(403)));
        assertClear(alex().get("/users/" + jo), 502);
    }

    @Test
    void nobodyWaitsForTheNameOfACompany() {
        ams.fault(Fault.on("GET", "/v2/admin/companies").always().silent(Duration.ZERO));
        var names = portal.bean(CompanyNames.class);
        var admin = portal.admin(DemoSignIn.ADMIN);
        assertThat(time(() -> names.of(admin, 77_001))).isLessThan(Duration.ofSeconds(4));
        long asked = ams.requests("GET", "/v2/admin/companies").size();
        assertThat(time(() -> {
            for (int page = 0; page < 20; page++) {
                assertThat(names.of(admin, 77_001)).contains("77001");
            }
        })).isLessThan(Duration.ofMillis(600));
        assertThat(ams.requests("GET", "/v2/admin/companies")).hasSize((int) asked);
    }

    private static Duration time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
