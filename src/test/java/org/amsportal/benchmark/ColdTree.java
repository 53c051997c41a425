package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.amssandbox.data.DemoSignIn;

/**
 * The tree page for an admin for whom nothing is kept: each time one who signs in anew with a right that nobody had before. The departments that it
 * asked of AMS are then asked without the portal, to see how much of the time was AMS's own. The list of people, which a cold page begins to read
 * and does not wait for, is not asked again: it is waited for before anything else is measured.
 */
final class ColdTree implements Measure {

    private static final double GOAL = 300;
    private static final String DEPARTMENTS = "/departments";
    /** With as many the portal follows the pages of a list. */
    private static final int CONNECTIONS = 4;
    private static final int TIMES = 9;
    private static final int GETTING_WARM = 3;

    private record Pair(long portal, long ams, int reads) {}

    @Override
    public List<Figure> take(Stage stage) throws IOException {
        var pairs = new ArrayList<Pair>();
        try (var ams = new AmsAlone(stage.ams(), stage.bearer(), CONNECTIONS)) {
            for (int i = 0; i < TIMES + GETTING_WARM; i++) {
                stage.control().setPermissions(DemoSignIn.ADMIN.userId(), List.of("benchmark." + i));
                pairs.add(once(stage, ams));
            }
        } finally {
            stage.control().setPermissions(DemoSignIn.ADMIN.userId(), List.of());
        }
        var measured = pairs.subList(GETTING_WARM, pairs.size());
        double worst = measured.stream().mapToLong(it -> it.portal - it.ams).max().orElseThrow() / 1e6;
        Times over = Times.of(measured.stream().mapToLong(it -> it.portal - it.ams));
        return List.of(Figure.atMost("Tree page, cold, above AMS's own time for the departments", GOAL, "ms", worst,
                String.format(Locale.UK,
                        "median %.0f ms, worst of %d %.0f ms (AMS's own: median %.0f ms for %d reads; first of all: %.0f ms)",
                        over.percentile(50), TIMES, worst,
                        Times.of(measured.stream().mapToLong(Pair::ams)).percentile(50),
                        measured.getLast().reads, pairs.getFirst().portal / 1e6)));
    }

    private static Pair once(Stage stage, AmsAlone ams) throws IOException {
        var cookie = Stage.cookie(stage.guest());
        stage.control().clearRequests();
        var page = Ask.page("/departments", "<title>Departments ",
                String.format(Locale.UK, "%,d departments", stage.crowd().all()), "</html>");
        try (var wire = new Wire(stage.address(), cookie)) {
            Reply reply = wire.get(page.path(), page.headers());
            page.check(reply);
            var reads = stage.control().requests().stream().filter(it -> it.path().endsWith(DEPARTMENTS)).toList();
            assertThat(reads).as("reads that a cold page makes").isNotEmpty();
            stage.rests();
            return new Pair(reply.nanos(), ams.reads(reads), reads.size());
        }
    }

}
