package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** How little a page needs: bytes and requests with an empty cache and with a warm one, and that it stands still. */
@PortalIT
class FiguresIT {

    private static final long FIRST = 150_000;
    private static final long WARM = 20_000;
    private static final int REQUESTS = 10;
    private static final int SMALL = 2048;

    @Test
    void everyPageIsSmallAndStandsStill(Visitor visitor, SandboxControl ams) {
        var person = visitor.signsIn(DemoSignIn.ADMIN);
        var table = new ArrayList<String>();
        var all = new SoftAssertions();
        for (var address : Addresses.of(ams).stream().filter(FiguresIT::isOneOfItsKind).toList()) {
            var other = visitor.withEmptyCache();
            var tab = other.newTab();
            var traffic = new Traffic(tab);
            var first = traffic.of(tab, address);
            var warm = traffic.of(tab, address);
            var shift = tab.steadiness().shiftOf(tab.path());
            table.add("%-34s %s   %s   %.3f".formatted(address, first, warm, shift));
            all.assertThat(first.bytes()).as("%s with an empty cache", address).isLessThanOrEqualTo(FIRST);
            all.assertThat(first.requests()).as("requests of %s", address).isLessThanOrEqualTo(REQUESTS);
            all.assertThat(warm.bytes()).as("%s with a warm cache", address).isLessThanOrEqualTo(WARM);
            all.assertThat(shift).as("layout shift of %s", address).isLessThanOrEqualTo(0.02);
            other.close();
        }
        System.out.println(heading() + String.join("\n", table));
        person.close();
        all.assertAll();
    }

    @Test
    void whatAPageIsMadeOfIsCompressedNamedByItsContentAndKeptForAYear(Visitor visitor) {
        visitor.signsIn(DemoSignIn.ADMIN).close();
        var tab = visitor.withEmptyCache().newTab();
        var traffic = new Traffic(tab);
        traffic.of(tab, "/users");

        var assets = traffic.answers().stream().filter(it -> !"document".equals(it.request().resourceType()))
                .filter(it -> !"xhr".equals(it.request().resourceType())).toList();

        assertThat(assets).hasSizeGreaterThan(3).allSatisfy(answer -> {
            var headers = answer.allHeaders();
            assertThat(headers.get("cache-control")).as(answer.url()).contains("max-age=31536000");
            assertThat(answer.url()).containsPattern("-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/");
            if (answer.body().length > SMALL) {
                assertThat(headers.get("content-encoding")).as(answer.url()).isIn("gzip", "br");
            }
        });
    }

    /** Deeper pages and those with other parameters load nothing else, and a page that says no is small. */
    private static boolean isOneOfItsKind(String address) {
        return address.matches("/[a-z]*|/(users|departments)/\\d{1,6}");
    }

    private static String heading() {
        return "\n%-34s %14s   %14s   %s\n".formatted("page", "empty cache", "warm cache", "shift");
    }
}
