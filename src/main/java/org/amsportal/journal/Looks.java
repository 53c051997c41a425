package org.amsportal.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** When to look after an unknown entry: soon and often, when "not found" starts to count, and then for an hour, for an AMS that is down. */
@Component
class Looks {

    /** What the trail says of a look that AMS does not offer, or not to this admin: the next would be no better, so a person is asked. */
    static final String CANNOT_LOOK = "cannot look in AMS";

    private static final long[] SOON = {0, 2, 5, 15, 30, 60};

    private final Looking looking;
    private final Limits limits;
    private final Clock clock;

    Looks(Looking looking, Limits limits, Clock clock) {
        this.looking = looking;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<Instant> next(Entry entry) {
        Instant counts = entry.settleAfter();
        if (entry.state() != State.UNKNOWN || counts == null || !looking.offered(Kind.of(entry.write()))) {
            return Optional.empty();
        }
        Instant since = counts.minus(limits.window());
        Optional<Entry.Happening> look = lastLook(entry, since);
        if (look.filter(line -> CANNOT_LOOK.equals(line.detail())).isPresent()) {
            return Optional.empty();
        }
        Instant last = look.map(Entry.Happening::at).orElse(since.minusMillis(1));
        return Stream.of(LongStream.of(SOON).mapToObj(since::plusSeconds).filter(at -> at.isBefore(counts)),
                Stream.of(counts), IntStream.rangeClosed(1, 12).mapToObj(n -> counts.plus(Duration.ofMinutes(5L * n))))
                .flatMap(times -> times).filter(at -> at.isAfter(last)).findFirst();
    }

    private static Optional<Entry.Happening> lastLook(Entry entry, Instant since) {
        return entry.happenings().stream().filter(line -> line.kind().equals(Trail.What.LOOKED.name()))
                .filter(line -> !line.at().isBefore(since)).reduce((_, later) -> later);
    }

    boolean due(Entry entry) {
        return next(entry).filter(at -> !at.isAfter(clock.instant())).isPresent();
    }
}
