package org.amsportal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** What I may do. */
class PermissionsTest extends PagesTest {

    PermissionsTest() {
        super(Database.H2);
    }

    @Test
    void eachOfTheFivePermissionsIsAnsweredInWords() {
        var page = alex().get("/permissions");
        assertThat(page.texts(".rights strong")).containsExactly("Create users", "Create departments",
                "Put people in departments", "See permission groups", "Assign permission groups");
        assertThat(page.texts(".rights .state")).containsOnly("Yes").hasSize(5);
        assertThat(page.text()).contains("within two minutes");
    }

    @Test
    void eachNoComesWithARequestToCopy() {
        var page = guest(DemoSignIn.HELPDESK).get("/permissions");
        assertThat(page.texts("#write_departments .state")).containsExactly("No");
        assertThat(page.texts("#write_departments textarea")).singleElement().asString().contains(
                "Could you give my AMS account (jo.bell@kentshire-fire.example) the permission write_departments? "
                        + "I need it to create departments");
        assertThat(page.has("#write_users textarea")).isFalse();
    }

    @Test
    void theSlashKeyIsSwitchedOffForOnePersonAndOnAgain() {
        assertThat(alex().get("/").has("#find[data-slash]")).isTrue();
        var off = alex().get("/permissions").form("form[action=/permissions/keys]").set("slash", "off").send(alex());
        assertThat(off.text()).contains("no longer goes to the search", "Switched off");
        assertThat(alex().get("/users").has("#find:not([data-slash])")).isTrue();
        off.form("form[action=/permissions/keys]").set("slash", "on").send(alex());
        assertThat(alex().get("/users").has("#find[data-slash]")).isTrue();
    }
}
