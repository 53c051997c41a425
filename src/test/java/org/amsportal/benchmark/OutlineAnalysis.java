package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.amsportal.guest.Guest;
import org.amssandbox.data.Department;

/** An outline of 2,000 lines, half of which are departments that are there, looked at beside those that are: nothing is created. */
final class OutlineAnalysis implements Measure {

    private static final double GOAL = 1000;
    private static final int LINES = 2000;
    private static final int TIMES = 10;
    private static final int GETTING_WARM = 2;

    @Override
    public List<Figure> take(Stage stage) {
        var guest = stage.guest();
        String text = outline(stage.crowd());
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < TIMES + GETTING_WARM; i++) {
            nanos.add(look(guest, text));
        }
        var times = Times.of(nanos.stream().skip(GETTING_WARM).mapToLong(Long::longValue));
        return List.of(Figure.atMost("Outline of 2,000 lines, looked at", GOAL, "ms", times.percentile(100),
                String.format(Locale.UK, "median %.0f ms, worst of %d %.0f ms (first of all: %.0f ms)",
                        times.percentile(50), TIMES, times.percentile(100), nanos.getFirst() / 1e6)));
    }

    private static long look(Guest guest, String text) {
        var form = guest.get("/departments/outline").form("#outline-form").set("outline-text", text).set("under", "")
                .set("look", 1);
        long start = System.nanoTime();
        var answer = form.send(guest);
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts(".panel li")).containsExactly("1,000 are new", "1,000 are there already");
        return nanos;
    }

    /** Indented, in the order of the hierarchy; below each department that is there stands one that is not. */
    private static String outline(Crowd crowd) {
        var lines = new ArrayList<String>();
        branch(crowd, crowd.departments().getFirst(), 0, lines);
        return String.join("\n", lines);
    }

    private static void branch(Crowd crowd, Department department, int level, List<String> lines) {
        if (lines.size() < LINES) {
            lines.add("\t".repeat(level) + department.name());
            lines.add("\t".repeat(level + 1) + "New of " + department.name());
            crowd.below().getOrDefault(department.id(), List.of()).forEach(it -> branch(crowd, it, level + 1, lines));
        }
    }
}
