package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in light, in dark and on a narrow screen, for those who may much and for those who may little. */
@PortalIT
class EveryPageIT {

    @ParameterizedTest
    @EnumSource(names = {"SETUP", "READER"})
    void isAccessibleInLightAndInDarkAndFitsANarrowScreen(DemoSignIn who, Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(who);
        var all = new SoftAssertions();
        for (var address : Addresses.of(ams)) {
            tab.open(address);
            all.check(() -> assertThat(new ProblemPage(tab).title()).endsWith("AMS portal"));
            tab.dark();
            all.check(tab::checkAccessibility);
            tab.narrow();
            all.assertThat(tab.overflow()).as("%s at 320 px", address).isZero();
            tab.light();
            all.check(tab::checkAccessibility);
            tab.wide();
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
