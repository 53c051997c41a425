package org.amsportal.browser;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page is a whole page where scripts do not run. */
@PortalIT(javaScript = false)
class EveryPageWithoutScriptsIT {

    @Test
    void everyPageIsAWholePage(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var all = new SoftAssertions();
        for (var address : Addresses.of(ams)) {
            tab.open(address);
            all.check(() -> new ProblemPage(tab).isAWholePage(address));
        }
        all.assertAll();
    }
}
