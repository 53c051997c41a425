package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page on a narrow screen, for those who may much and for those who may little. In full width the tour looks at them. */
@PortalIT
class EveryPageIT {

    @Test
    void isAccessibleInLightAndFitsANarrowScreen(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.SETUP);
        tab.light();
        looksAtEveryPage(tab, ams);
    }

    @Test
    void isAccessibleInDarkAndFitsANarrowScreenForThoseWhoMayLittle(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.READER);
        tab.dark();
        looksAtEveryPage(tab, ams);
    }

    private static void looksAtEveryPage(Tab tab, SandboxControl ams) {
        tab.narrow();
        var all = new SoftAssertions();
        for (var address : Addresses.of(ams)) {
            tab.open(address);
            all.check(() -> assertThat(new ProblemPage(tab).title()).endsWith("AMS portal"));
            all.check(tab::checkAccessibility);
            all.assertThat(tab.overflow()).as("%s at 320 px", address).isZero();
        }
        all.assertAll();
    }

    @Test
    void thePagesAroundTheSignInAreAccessibleToo(Visitor visitor) {
        var tab = visitor.newTab();
        for (var address : List.of("/signed-out", "/sign-in-failed")) {
            tab.open(address);
            assertThat(new ProblemPage(tab).title()).endsWith("AMS portal");
        }
    }

    @Test
    void signOutStandsOnEveryPageAndEndsTheSession(Visitor visitor) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.open("/groups");
        new ProblemPage(tab).signOut();
        tab.page().waitForURL("**/signed-out*");

        tab.open("/users");
        tab.page().waitForURL("**/sign-in*");
    }
}
