package org.amsportal.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** The list of users, any of its pages in any order it can have: by one admin with eight connections, and by eight. */
final class UserPages implements Measure {

    private static final double GOAL_PER_SECOND = 1000;
    private static final double GOAL = 30;
    private static final int CONNECTIONS = 8;
    private static final int ON_A_PAGE = 25;
    /** What the address of a list says besides the page; the first is how it is opened. */
    private static final List<String> ORDERS = List.of("", "&sort=email", "&sort=-created");

    @Override
    public List<Figure> take(Stage stage) {
        int last = Crowd.PEOPLE / ON_A_PAGE;
        var guest = stage.guest();
        stage.loads(guest);
        Times one = stage.measured(Load.of(stage.address(),
                Collections.nCopies(CONNECTIONS, Stage.cookie(guest)), random -> () -> page(random, last)));
        Times eight = stage.measured(
                Load.of(stage.address(), stage.sessions(CONNECTIONS), random -> () -> page(random, last)));
        Times ams = stage.measured(Load.of(stage.ams(), Collections.nCopies(CONNECTIONS, stage.bearer()),
                random -> () -> ofAms(random, last)));
        return List.of(
                Figure.atLeast("Users list, 8 connections of one session", GOAL_PER_SECOND, "pages/s", one.perSecond(),
                        one.rate()),
                Figure.atMost("Users list, 8 connections of one session", GOAL, "ms (p99)", one.percentile(99),
                        one.words()),
                Figure.atLeast("Users list, 8 sessions", GOAL_PER_SECOND, "pages/s", eight.perSecond(), eight.rate()),
                Figure.atMost("Users list, 8 sessions", GOAL, "ms (p99)", eight.percentile(99), eight.words()),
                Figure.beside("AMS alone for the same, JSON, 8 connections", ams.rate() + ", " + ams.words()));
    }

    private static Ask page(RandomGenerator random, int last) {
        int page = 1 + random.nextInt(last);
        int first = (page - 1) * ON_A_PAGE + 1;
        String order = ORDERS.get(random.nextInt(ORDERS.size()));
        return Ask
                .page("/users?page=" + page + order, "<title>Users ",
                        "%,d to %,d of ".formatted(first, first + ON_A_PAGE - 1),
                        "</html>")
                .with(ON_A_PAGE, "id=\"user-");
    }

    private static Ask ofAms(RandomGenerator random, int last) {
        return new Ask("/v2/admin/users?per_page=25&page=" + (1 + random.nextInt(last)), "Accept: application/json\r\n",
                List.of("\"service_number\""));
    }
}
