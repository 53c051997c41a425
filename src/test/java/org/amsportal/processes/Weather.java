package org.amsportal.processes;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Match;
import org.amssandbox.traffic.Fault.Reply;

/** What goes wrong at AMS meanwhile: a few calls are cut, before or after they are carried out, lost, late, refused for their number, answered with faults. */
final class Weather {

    private static final String STORM = "{\"message\":\"Service Unavailable\"}";
    private static final List<Function<Match, Fault>> ALL = List.of(
            calls -> calls.times(4).dropped(),
            calls -> calls.times(4).droppedAfterWrite(),
            calls -> calls.times(3).late(Duration.ofSeconds(3)),
            calls -> calls.times(2).silentAfterWrite(Duration.ofSeconds(15)),
            calls -> calls.times(2).silent(Duration.ofSeconds(15)),
            calls -> calls.times(12).answers(Reply.tooMany("1")),
            calls -> calls.times(12).answers(Reply.json(503, STORM)),
            calls -> calls.times(4).answersAfterWrite(Reply.json(503, STORM)));

    private final SandboxControl ams;
    private final RandomGenerator random;

    Weather(SandboxControl ams, RandomGenerator random) {
        this.ams = ams;
        this.random = random;
    }

    /** Two things that go wrong from now on, and now and then an access token that has died. */
    void changes() {
        for (int i = 0; i < 2; i++) {
            var calls = new Match(random.nextInt(4) == 0 ? "*" : "POST", "/v2/admin/**", random.nextInt(10), 1);
            ams.fault(ALL.get(random.nextInt(ALL.size())).apply(calls));
        }
        if (random.nextInt(3) == 0) {
            ams.expireAccessTokens();
        }
    }
}
