package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** A sign-in server that cannot be reached keeps nobody from starting the portal, and is asked again by the next who signs in. */
class SignInServerAwayTest {

    @Test
    void thePortalStartsSaysSoAndSignsInOnceTheServerIsThere() throws IOException {
        var address = URI.create("http://127.0.0.1:" + freePort());
        try (var portal = TestPortal.start(address, "ams-portal", "ams-portal-secret",
                List.of(TestPortal.SIGN_IN + "provider.ams.issuer-uri=" + address))) {
            var browser = portal.browser();
            var page = browser.follow(browser.get("/probe/admin"));
            assertThat(page.uri().getPath()).isEqualTo("/sign-in-away");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The sign-in server does not answer", "Try again");
            assertThat(Browser.header(page, "Content-Security-Policy")).contains("form-action 'self' " + address);
            try (var sandbox = RunningSandbox.start("--server.port=" + address.getPort())) {
                assertThat(sandbox.baseUrl()).isEqualTo(address);
                assertThat(browser.signIn(DemoSignIn.ADMIN, Browser.wayOn(page)).uri().getPath())
                        .isEqualTo("/probe/admin");
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
