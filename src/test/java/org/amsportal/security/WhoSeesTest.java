package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others have sent is shown once it is known that one may do such a thing, or that AMS shows one people. */
@ParameterizedClass
@EnumSource(Database.class)
class WhoSeesTest extends PagesTest {

    private final Newcomer newcomer = Newcomer.called("Ottoline", "Visible");

    WhoSeesTest(Database database) {
        super(database);
    }

    @AfterEach
    void forget() {
        for (var table : new String[]{"known_user", "known_assignment", "journal_event", "journal_entry"}) {
            portal.bean(JdbcClient.class).sql("delete from " + table).update();
        }
    }

    @Test
    void aCrewMemberIsShownNoneOfSixtyEmails() {
        var plans = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            plans.add(Newcomer.called("Ottoline", "Visible").onboardedBy(alex(), group("Crew")).path());
        }
        var reference = alex().get(plans.getFirst()).texts(".reference code, code.reference").stream().findFirst();
        var crew = portal.guest("john.smith@kentshire-fire.example");
        crew.get("/users");
        plans.forEach(plan -> assertThat(crew.get(plan).status()).isEqualTo(404));
        for (String page : new String[]{"/", "/unfinished", "/onboarding", "/batches", "/users", "/find?for=visible",
                "/?reference=" + reference.orElse("AAA-AAA")}) {
            assertThat(crew.get(page).body()).as(page).doesNotContain("Visible");
        }
    }

    @Test
    void anAnswerOfAmsToThemselvesOpensItAndARefusalClosesItAgain() {
        var plan = newcomer.onboardedBy(alex(), group("Crew")).path();
        var reader = portal.guest(DemoSignIn.READER);
        assertThat(reader.get(plan).status()).as("nobody knows yet").isEqualTo(404);
        assertThat(reader.get("/").text()).doesNotContain("Ottoline");
        reader.get("/users?search=smith");
        assertThat(reader.get(plan).status()).isEqualTo(200);
        assertThat(reader.get("/").text()).contains("Ottoline");
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
        reader.get("/users?search=jones");
        assertThat(reader.get(plan).status()).isEqualTo(404);
    }

    @Test
    void aListWithNobodyButOneselfOpensNothing() {
        var plan = newcomer.onboardedBy(alex(), group("Crew")).path();
        var reader = portal.guest(DemoSignIn.READER);
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(200,
                "{\"data\":[{\"id\":1004,\"name\":\"Pat\",\"surname\":\"Reed\",\"company_id\":24}]}")));
        assertThat(reader.get("/users").text()).contains("Pat Reed");
        assertThat(reader.get(plan).status()).isEqualTo(404);
    }

    @Test
    void aRightThatIsToldAndTakenAwayOpensAndClosesIt() {
        var plan = newcomer.onboardedBy(alex(), group("Crew")).path();
        ams.setPermissions(DemoSignIn.READER.userId(), List.of("write_user_department"));
        assertThat(portal.guest(DemoSignIn.READER).get(plan).status()).as("not one of its acts").isEqualTo(404);
        ams.setPermissions(DemoSignIn.READER.userId(), List.of("write_users"));
        assertThat(portal.guest(DemoSignIn.READER).get(plan).status()).isEqualTo(200);
        ams.setPermissions(DemoSignIn.READER.userId(), List.of());
        assertThat(portal.guest(DemoSignIn.READER).get(plan).status()).isEqualTo(404);
    }

    @Test
    void theSenderAlwaysSeesTheirOwn() {
        var plan = newcomer.onboardedBy(alex(), group("Crew")).path();
        ams.setGroups(DemoSignIn.ADMIN.userId(), List.of());
        assertThat(portal.guest(DemoSignIn.ADMIN).get(plan).status()).isEqualTo(200);
    }
}
