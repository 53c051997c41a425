package org.amsportal.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amssandbox.data.Department;

/** The hierarchy once it is loaded: the page as it is opened first, with a branch open far below, and what comes when a branch is opened. */
final class TreePages implements Measure {

    private static final double GOAL = 100;
    private static final double GOAL_SIZE = 60;
    private static final int SEVERAL = 8;

    @Override
    public List<Figure> take(Stage stage) {
        return Stream.of(1, SEVERAL).flatMap(connections -> atOnce(stage, connections).stream()).toList();
    }

    private static List<Figure> atOnce(Stage stage, int connections) {
        var session = Collections.nCopies(connections, Stage.cookie(stage.guest()));
        var branches = stage.crowd().branches();
        Times pages = stage.measured(Load.of(stage.address(), session,
                random -> () -> page(stage.crowd(), branches.get(random.nextInt(branches.size())))));
        Times below = stage.measured(Load.of(stage.address(), session,
                random -> () -> below(stage.crowd(), branches.get(random.nextInt(branches.size())))));
        String asked = connections == 1 ? "" : ", " + connections + " connections";
        double size = pages.largest() / 1024.0;
        return List.of(
                Figure.atMost("Tree page, loaded" + asked, GOAL, "ms (p95)", pages.percentile(95),
                        pages.words() + "; " + pages.work().words()),
                Figure.atMost("Opening a branch, loaded" + asked, GOAL, "ms (p95)", below.percentile(95),
                        below.words() + "; " + below.work().words()),
                Figure.atMost("Tree page, largest, compressed" + asked, GOAL_SIZE, "KiB", size,
                        String.format(Locale.UK, "%.1f KiB", size)));
    }

    /** With this branch and all above it open. */
    private static Ask page(Crowd crowd, Department branch) {
        String open = crowd.path(branch).stream().map(String::valueOf).collect(Collectors.joining(","));
        return Ask.page("/departments?open=" + open, "<title>Departments ",
                String.format(Locale.UK, "%,d departments", crowd.all()), row(crowd.firstBelow(branch)), "</html>");
    }

    private static Ask below(Crowd crowd, Department branch) {
        return Ask.part("/departments/" + branch.id() + "/below", row(crowd.firstBelow(branch)));
    }

    private static String row(Department department) {
        return "id=\"d" + department.id() + '"';
    }
}
