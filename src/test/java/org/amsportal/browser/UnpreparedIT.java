package org.amsportal.browser;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An AMS in a state nobody prepared for: every page says what is the matter, in a page of its own that fits a narrow screen. Here each page meets some
 * of the troubles and each trouble a third of the pages; all of them meet in {@code security.UnpreparedTest}, without a browser.
 */
@PortalIT
class UnpreparedIT {

    private static final Fault.Match READS = Fault.on("GET", "/v2/**").always();

    private static final int PARTS = 3;

    static Stream<Arguments> troubles() {
        var all = List.of(Named.of("it does not answer", READS.dropped()),
                Named.of("nothing may be read", READS.answers(Reply.json(403, "{\"message\":\"Forbidden\"}"))),
                Named.of("a proxy answers", READS.answers(Reply.html(502))),
                Named.of("a page where data was expected", READS.answers(Reply.html(200))),
                Named.of("it asks to wait", READS.answers(Reply.tooMany("60"))),
                Named.of("its answers end in the middle", READS.answers(Reply.malformed())),
                Named.of("there is nothing in it", READS.answers(Reply.json(200, "{\"data\":[]}"))),
                Named.of("its entries have no values", READS.answers(
                        Reply.json(200, "{\"data\":[{\"id\":71,\"name\":null,\"surname\":null,\"email\":null}]}"))));
        return IntStream.range(0, all.size()).mapToObj(number -> Arguments.of(all.get(number), number % PARTS));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aPageIsAWholePage(Fault fault, int part, Visitor visitor, SandboxControl ams) {
        var addresses = Addresses.of(ams);
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.leaveChecksToTheTour();
        tab.narrow();
        ams.fault(fault);
        var all = new SoftAssertions();
        for (int at = part; at < addresses.size(); at += PARTS) {
            var address = addresses.get(at);
            tab.open(address);
            all.check(() -> new ProblemPage(tab).isAWholePage(address));
            all.assertThat(tab.overflow()).as("%s at 320 px", address).isZero();
        }
        all.assertAll();
    }
}
