package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** Item 31: the portal calls the AMS it is configured for and nothing else, at addresses that no number can bend. */
class OutboundTest extends PagesTest {

    OutboundTest() {
        super(Database.H2);
    }

    @Test
    void aRedirectIsFollowedNeitherWithTheTokenNorWithoutIt() throws IOException {
        var called = new CopyOnWriteArrayList<String>();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            called.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, -1);
        });
        elsewhere.start();
        try {
            alex();
            var there = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/v2/admin/users";
            ams.fault(Fault.on("GET", "/v2/**").always().answers(Reply.redirect(there)));
            EveryPage.ADDRESSES.forEach(alex()::once);
            ams.clearFaults();
            var form = Newcomer.anyone().form(alex(), group("Crew"));
            ams.fault(Fault.on("POST", "/v2/**").always().answers(Reply.redirect(there)));
            form.send(alex());
            assertThat(called).isEmpty();
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void nothingInAnAddressBendsThePathOfACall() {
        ams.clearRequests();
        for (var id : List.of("1002%2F..%2F..%2Fpermission", "..%2Fme", "1002;x=y", "1002%3Fsearch=x", "1002%23",
                "%2e%2e",
                "1002%0d%0aX:%20y", "http:%2F%2F127.0.0.1", "1002%5C..", "{userId}", "1002%20", "%31%30%30%32")) {
            for (var rest : List.of("", "/groups", "/departments")) {
                alex().get("/users/" + id.replace("{", "%7B").replace("}", "%7D") + rest);
            }
        }
        alex().get("/users?search=" + "x%26company_id%3D42%23%2F..%2F");
        assertThat(ams.requests()).isNotEmpty().allSatisfy(it -> assertThat(it.path()).matches(
                "/v2/admin/(me|users|companies|departments|permission/groups|users/[1-9][0-9]*(/department)?|user/[1-9][0-9]*/groups)"));
        assertThat(ams.requests()).filteredOn(it -> it.query() != null && it.query().contains("search"))
                .noneMatch(it -> String.valueOf(it.query()).contains("company_id=42"));
    }

    @Test
    void whatTheBrowserSaysOfTheHostChangesNothing() {
        ams.clearRequests();
        var answer = alex().once("/users", "X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/evil");
        assertThat(answer.body()).doesNotContain("evil.example");
        assertThat(ams.requests()).isNotEmpty();
    }
}
