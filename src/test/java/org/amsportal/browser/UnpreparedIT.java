package org.amsportal.browser;

import java.util.List;
import java.util.stream.Stream;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An AMS in a state nobody prepared for: every page says what is the matter, in a page of its own. */
@PortalIT
class UnpreparedIT {

    private static final Fault.Match READS = Fault.on("GET", "/v2/**").always();

    static Stream<Named<List<Fault>>> troubles() {
        return Stream.of(Named.of("it does not answer", List.of(READS.dropped())),
                Named.of("nothing may be read", List.of(READS.answers(Reply.json(403, "{\"message\":\"Forbidden\"}")))),
                Named.of("a proxy answers", List.of(READS.answers(Reply.html(502)))),
                Named.of("a page where data was expected", List.of(READS.answers(Reply.html(200)))),
                Named.of("it asks to wait", List.of(READS.answers(Reply.tooMany("60")))),
                Named.of("its answers end in the middle", List.of(READS.answers(Reply.malformed()))),
                Named.of("there is nothing in it", List.of(READS.answers(Reply.json(200, "{\"data\":[]}")))),
                Named.of("its entries have no values", List.of(READS.answers(
                        Reply.json(200, "{\"data\":[{\"id\":71,\"name\":null,\"surname\":null,\"email\":null}]}")))));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyPageIsAWholePage(List<Fault> faults, Visitor visitor, SandboxControl ams) {
        var addresses = Addresses.of(ams);
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.leaveChecksToTheTour();
        tab.narrow();
        faults.forEach(ams::fault);
        var all = new SoftAssertions();
        for (var address : addresses) {
            tab.open(address);
            all.check(() -> new ProblemPage(tab).isAWholePage(address));
            all.assertThat(tab.overflow()).as("%s at 320 px", address).isZero();
        }
        all.assertAll();
    }
}
