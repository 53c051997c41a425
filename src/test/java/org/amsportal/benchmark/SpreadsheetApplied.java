package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.guest.Guest;

/**
 * A plan of 10,000 new people carried out while AMS takes 20 ms for each call, and somebody looks at its progress all the time. Then as many others
 * are set up by a client that does nothing but make the same calls.
 */
final class SpreadsheetApplied implements Measure {

    private static final int PEOPLE = Integer.getInteger("benchmark.people", 10_000);
    private static final int TENTH = PEOPLE / 10;
    private static final double RATIO = 90;
    private static final double POLL = 20;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Pattern ENDED = Pattern.compile("<progress[^>]* value=\"(\\d+)\"");

    private record Seen(long at, int ended, long took) {}

    @Override
    public List<Figure> take(Stage stage) throws IOException {
        var guest = stage.guest();
        stage.loads(guest);
        var departments = stage.crowd().departments();
        var plan = Sheet.of(IntStream.range(0, PEOPLE)
                .mapToObj(row -> String.join(";", "Kim", "Applied " + row, "applied" + row + "@fire.example",
                        "P" + row, "yes", "#" + departments.get(row % departments.size()).id(), "Standard User")))
                .plan(guest);
        stage.control().set("latency", "20ms");
        stage.control().clearRequests();
        try {
            long before = stage.control().state().users();
            long start = System.nanoTime();
            var watched = new Watched(stage, guest, plan.form("#start-form").send(guest).path(), start);
            long applied = System.nanoTime() - start;
            assertThat(stage.control().state().users()).isEqualTo(before + PEOPLE);
            assertThat(stage.control().writes()).hasSize(3 * PEOPLE);
            stage.control().clearRequests();
            long group = stage.control().group("Standard User").id();
            try (var alone = new AmsAlone(stage.ams(), stage.bearer(), Stage.CONNECTIONS)) {
                return figures(applied, alone.creates(PEOPLE, it -> departments.get((int) it % departments.size()).id(),
                        group), watched);
            }
        } finally {
            stage.control().set("latency", "0ms");
        }
    }

    private static List<Figure> figures(long applied, long bare, Watched watched) {
        double ratio = 100.0 * bare / applied;
        double first = watched.seconds(0, TENTH);
        double last = watched.seconds(PEOPLE - TENTH, PEOPLE);
        var polls = watched.polls();
        return List.of(
                Figure.atLeast(
                        "Plan of %,d new people over %d connections, of the rate of a bare client".formatted(PEOPLE,
                                Stage.CONNECTIONS),
                        RATIO, "%", ratio,
                        String.format(Locale.UK, "%.0f %% (%.0f people/s; the client alone %.0f)", ratio,
                                PEOPLE * 1e9 / applied, PEOPLE * 1e9 / bare)),
                Figure.atMost("Last tenth of them, of the time of the first", 110, "%", 100 * last / first,
                        String.format(Locale.UK, "%.0f %% (%.1f s, the first %.1f s)", 100 * last / first, last,
                                first)),
                Figure.atMost("Progress page while it is carried out", POLL, "ms", polls.percentile(95), polls.words()),
                Figure.beside("Live heap after a fifth and after 85 % of them", watched.heap()));
    }

    /** What somebody sees who has the progress page open. */
    private static final class Watched {

        private static final String PART = "Accept: */*\r\nHX-Request: true\r\nPortal-By-Itself: true\r\n";

        private final List<Seen> seen = new ArrayList<>();
        private final List<Double> heap = new ArrayList<>();

        Watched(Stage stage, Guest guest, String path, long start) throws IOException {
            seen.add(new Seen(start, 0, 0));
            try (var wire = new Wire(stage.address(), Stage.cookie(guest))) {
                await("the end of the plan").atMost(Duration.ofMinutes(20)).pollDelay(Duration.ZERO)
                        .pollInterval(BETWEEN).until(() -> look(stage, wire.get(path, PART)) >= PEOPLE);
            }
        }

        private int look(Stage stage, Reply reply) {
            var found = ENDED.matcher(reply.body());
            assertThat(found.find()).as(reply.body()).isTrue();
            int ended = Integer.parseInt(found.group(1));
            seen.add(new Seen(System.nanoTime(), ended, reply.nanos()));
            if (ended >= (heap.isEmpty() ? PEOPLE / 5 : PEOPLE * 17 / 20) && heap.size() < 2) {
                heap.add(LiveHeap.of(stage.portal()) / 1024.0 / 1024.0);
            }
            return ended;
        }

        double seconds(int from, int to) {
            return (at(to) - at(from)) / 1e9;
        }

        /** When so many had ended: between two looks as if all went at the same speed. */
        private double at(int ended) {
            int i = 0;
            while (seen.get(i).ended < ended) {
                i++;
            }
            var after = seen.get(i);
            var before = seen.get(Math.max(0, i - 1));
            return after.ended == before.ended
                    ? after.at
                    : before.at
                            + (double) (after.at - before.at) * (ended - before.ended) / (after.ended - before.ended);
        }

        Times polls() {
            return Times.of(seen.stream().skip(1).mapToLong(Seen::took));
        }

        String heap() {
            return heap.stream().map(it -> String.format(Locale.UK, "%.1f MiB", it))
                    .collect(Collectors.joining(" and "));
        }
    }
}
