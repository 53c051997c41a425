package org.amsportal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.assignments.Grants;
import org.amsportal.guest.PagesTest;
import org.amsportal.intake.Spreadsheets.Bringing;
import org.amsportal.intake.Spreadsheets.Plan;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plans;
import org.amsportal.sheets.Mapping;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A spreadsheet has one plan, on every replica, and becomes one batch. */
class OnePlanTest extends PagesTest {

    private static final String CELLS = "First name\tSurname\tEmail\nAmy\tPike\tamy.pike@kentshire-fire.example";

    OnePlanTest() {
        super(Database.POSTGRESQL);
    }

    @Test
    void aPlanThatIsMadeAnewOnOneReplicaIsTheOneThatTheOtherShows() {
        Spreadsheets one = replica();
        Spreadsheets other = replica();
        Admin alex = portal.admin(DemoSignIn.ADMIN);
        Brought brought = brought(one, alex);
        SheetPlan first = made(one, alex, brought);
        assertThat(made(other, alex, brought).nonce()).isEqualTo(first.nonce());
        one.forgetPlan(brought);
        SheetPlan second = made(one, alex, brought);
        assertThat(second.nonce()).isNotEqualTo(first.nonce());
        assertThat(made(other, alex, brought).nonce()).isEqualTo(second.nonce());
    }

    @Test
    void whateverPlansOfItWereMadeItIsStartedOnce() {
        Spreadsheets one = replica();
        Spreadsheets other = replica();
        Admin alex = portal.admin(DemoSignIn.ADMIN);
        Brought brought = brought(one, alex);
        SheetPlan first = made(one, alex, brought);
        one.forgetPlan(brought);
        SheetPlan second = made(one, alex, brought);

        var started = one.start(alex, brought, second);
        var again = other.start(alex, brought, first);

        assertThat(started).isInstanceOf(Batches.Sent.Started.class);
        assertThat(again).isNotInstanceOf(Batches.Sent.Started.class);
        UUID batch = ((Batches.Sent.Started) started).batch();
        assertThat(other.batch(alex, brought.id())).hasValue(batch);
        portal.bean(Batches.class).await(alex, batch, Duration.ofSeconds(60));
        assertThat(portal.bean(JdbcClient.class).sql("select count(*) from batch where form = ?")
                .param(PlanMaking.form(brought.id())).query(Long.class).single()).isEqualTo(1);
        assertThat(ams.usersWithEmail("amy.pike@kentshire-fire.example")).hasSize(1);
    }

    private Spreadsheets replica() {
        var rows = portal.bean(BroughtRows.class);
        var clock = portal.bean(Clock.class);
        var making = new PlanMaking(rows, portal.bean(Organisation.class), portal.bean(Directory.class),
                portal.bean(Grants.class), portal.bean(Plans.class), clock, portal.bean(AmsAssumptions.class));
        return new Spreadsheets(rows, making, portal.bean(Batches.class), clock);
    }

    private static Brought brought(Spreadsheets spreadsheets, Admin admin) {
        var id = ((Bringing.Done) spreadsheets.pasted(admin, "people", CELLS)).id();
        Brought brought = spreadsheets.find(admin, id).orElseThrow();
        spreadsheets.map(admin, brought, 1, Mapping.of(brought.sheet()), null);
        return spreadsheets.find(admin, id).orElseThrow();
    }

    private static SheetPlan made(Spreadsheets spreadsheets, Admin admin, Brought brought) {
        Plan plan = spreadsheets.plan(admin, brought);
        while (plan instanceof Plan.Reading) {
            plan = spreadsheets.plan(admin, brought);
        }
        return ((Plan.Made) plan).plan();
    }
}
