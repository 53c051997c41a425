package org.amsportal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Guest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

class PlansAtHandTest {

    private static final String CELLS = "First name\tSurname\tEmail\nKit\tLowe\tkit.lowe@kentshire-fire.example";

    @Test
    void thePlanOfASpreadsheetThatIsDeletedOrStartedGoesWithIt() {
        WholePortal portal = WholePortal.on(Database.H2);
        portal.ams().reset();
        var plans = portal.bean(PlanMaking.class);
        long others = plans.atHand();
        Guest guest = portal.guest(DemoSignIn.ADMIN);
        var plan = guest.get("/batches").form("main form").set("cells", CELLS).send(guest).form("main form")
                .send(guest);
        assertThat(plans.atHand()).isEqualTo(others + 1);
        String path = plan.path();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        portal.bean(Spreadsheets.class).delete(portal.admin(DemoSignIn.ADMIN), id);
        assertThat(plans.atHand()).as("deleted").isEqualTo(others);

        guest.get("/batches").form("main form").set("cells", CELLS).send(guest).form("main form").send(guest)
                .form("#start-form").send(guest);
        assertThat(plans.atHand()).as("started").isEqualTo(others);
    }
}
