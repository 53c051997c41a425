package org.amsportal.browser;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** An AMS that says everything the other way, and whose people have names nobody thought of. */
@PortalIT(ams = KindOfAms.OTHER_DIALECT)
class UnpreparedInAnotherDialectIT {

    @Test
    void everyPageIsAWholePage(Visitor visitor, SandboxControl ams) {
        var person = Extremes.person(ams);
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.leaveChecksToTheTour();
        tab.narrow();
        var all = new SoftAssertions();
        for (var address : Addresses.of(ams, person)) {
            tab.open(address);
            all.check(() -> new ProblemPage(tab).isAWholePage(address));
            all.assertThat(tab.overflow()).as("%s at 320 px", address).isZero();
        }
        all.assertAll();
    }
}
