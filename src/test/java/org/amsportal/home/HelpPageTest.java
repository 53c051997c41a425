package org.amsportal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** What helpdesk staff tell a new starter who cannot get in. */
class HelpPageTest {

    @Test
    void itNamesTheFirstEmailTheLockAndTheMissingGroupAndHasWordsToSend() {
        var page = WholePortal.on(WholePortal.Database.H2).guest(DemoSignIn.HELPDESK).get("/help");

        assertThat(page.title()).isEqualTo("Help for new starters");
        assertThat(page.text()).contains("Set your initial password", "junk", "More than five wrong passwords",
                "Manage Users", "Forgot password", "without a permission group");
        assertThat(page.texts("textarea[readonly]")).singleElement().asString().contains("Welcome to AMS");
        assertThat(page.texts("nav [aria-current=page]")).contains("Help for new starters");
    }
}
