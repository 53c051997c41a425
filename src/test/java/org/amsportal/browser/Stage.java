package org.amsportal.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.amsportal.RunningPortal;
import org.amssandbox.RunningSandbox;
import org.amssandbox.client.SandboxControl;

/** A portal and the AMS it works with, kept for all tests that want the same kind of AMS. */
record Stage(RunningPortal running, SandboxControl ams) implements AutoCloseable {

    /** Quick to give up, so that tests are quick. */
    private static final List<String> QUICK = List.of("--ams.api.response-timeout=3s", "--ams.api.settle-after=6s");

    /** One after another: Spring Boot sets up the logging of the process with each start. */
    static synchronized Stage set(KindOfAms kind) {
        var sandbox = RunningSandbox.onFreePort(kind.sandbox());
        return new Stage(RunningPortal.onFreePort(sandbox, kind.signIn(sandbox),
                Stream.concat(QUICK.stream(), kind.portal()).toArray(String[]::new)), sandbox.control());
    }

    URI portal() {
        return running.address();
    }

    @Override
    public void close() {
        running.close();
    }
}
