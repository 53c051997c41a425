package org.amsportal.access;

import org.amssandbox.RunningSandbox;

/** One sandbox and one portal for all tests that leave them as they found them. */
final class Stage {

    static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    static final TestPortal PORTAL = TestPortal.at(SANDBOX);

    private Stage() {
    }

    static Browser browser() {
        return PORTAL.browser();
    }
}
