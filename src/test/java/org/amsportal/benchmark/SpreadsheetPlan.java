package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.amsportal.guest.Guest;

/**
 * A spreadsheet of 10,000 rows, a fifth of them people who are in AMS already: from its arrival to its plan, and then its first screen. Nothing is
 * started.
 */
final class SpreadsheetPlan implements Measure {

    private static final double PLAN_GOAL = 5000;
    private static final double SCREEN_GOAL = 1000;
    private static final int ROWS = 10_000;
    private static final int TIMES = 5;
    private static final int GETTING_WARM = 1;

    private record Once(long plan, long screen) {}

    @Override
    public List<Figure> take(Stage stage) {
        var guest = stage.guest();
        stage.loads(guest);
        var sheet = sheet(stage.crowd());
        var all = new ArrayList<Once>();
        for (int i = 0; i < TIMES + GETTING_WARM; i++) {
            all.add(once(guest, sheet));
        }
        var measured = all.subList(GETTING_WARM, all.size());
        var plans = Times.of(measured.stream().mapToLong(Once::plan));
        var screens = Times.of(measured.stream().mapToLong(Once::screen));
        return List.of(
                Figure.atMost("Spreadsheet of 10,000 rows, uploaded, read and planned", PLAN_GOAL, "ms",
                        plans.percentile(100),
                        String.format(Locale.UK, "median %.0f ms, worst of %d %.0f ms (first of all: %.0f ms)",
                                plans.percentile(50), TIMES, plans.percentile(100), all.getFirst().plan() / 1e6)),
                Figure.atMost("A screen of that plan", SCREEN_GOAL, "ms", screens.percentile(100), String.format(
                        Locale.UK, "median %.0f ms, worst %.0f ms", screens.percentile(50), screens.percentile(100))));
    }

    private static Once once(Guest guest, Sheet sheet) {
        long start = System.nanoTime();
        var answer = sheet.plan(guest);
        long planned = System.nanoTime();
        assertThat(answer.text()).contains("8,000 people to create", "2,000 users in AMS to change");
        var screen = guest.get(answer.path() + "?show=change&page=3");
        long shown = System.nanoTime();
        assertThat(screen.has("#row-502")).as("the first row of page 3").isTrue();
        screen.form("form[action$=deletion]").send(guest);
        return new Once(planned - start, shown - planned);
    }

    private static Sheet sheet(Crowd crowd) {
        var departments = crowd.departments();
        return Sheet.of(IntStream.range(0, ROWS).mapToObj(row -> String.join(";", "Kim", "Bench " + row,
                row % 5 == 0
                        ? "nr" + row + "." + crowd.firstPerson() + "@crowd.example"
                        : "bench" + row + "@fire.example",
                "B" + row, "yes", "#" + departments.get(row % departments.size()).id(), "Standard User")));
    }
}
