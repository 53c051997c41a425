package org.amsportal.departments;

import java.util.Map;

import org.amsportal.organisation.People;
import org.amsportal.organisation.UserQuery;
import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the people of a department its page shows.
 *
 * @param below {@code 1} for those in departments below it too
 * @param check {@code more} to look up the next people of whom it is not known where they are
 * @param again how often the page has asked by itself while the list of people was being read
 */
record PeopleQuery(@BindParam("search") String search, @BindParam("below") String below,
        @BindParam("page") String page, @BindParam("check") String check, @BindParam("again") String again) {

    private static final long LAST = 100_000;
    private static final int OFTEN = 5;

    PeopleQuery {
        search = Typed.text(search);
        below = Typed.text(below);
        page = Typed.text(page);
        check = Typed.text(check);
        again = Typed.text(again);
    }

    UserQuery in(long department) {
        return new UserQuery(search, People.Order.NAME, false, false, department, isBelow(), null, null);
    }

    int number() {
        return Typed.id(page).filter(it -> it < LAST).map(Long::intValue).orElse(1);
    }

    boolean checksMore() {
        return check.equals("more");
    }

    /** For templates. */
    public boolean isBelow() {
        return below.equals("1");
    }

    /** What every address of the same people carries. */
    Map<String, String> parts() {
        return Map.of("search", search, "below", isBelow() ? "1" : "");
    }

    /** The page of a department with the same people asked for, and something besides. */
    String path(long department, String name, String value) {
        var address = UriComponentsBuilder.fromPath("/departments/" + department);
        parts().forEach((part, it) -> {
            if (!it.isEmpty()) {
                address.queryParam(part, "{" + part + "}");
            }
        });
        return address.queryParam(name, value).encode().buildAndExpand(parts()).toUriString();
    }

    /** How often the page will have asked by itself; 0 once it was often enough. */
    int next() {
        int asked = Typed.id(again).filter(it -> it < OFTEN).map(Long::intValue).orElse(again.isEmpty() ? 0 : OFTEN);
        return asked < OFTEN ? asked + 1 : 0;
    }
}
