package org.amsportal.users;

import java.util.List;

import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders a list of users can stand in. What it stands in already is turned round. */
@Component
class UserOrder {

    /**
     * One order.
     *
     * @param sorted which way the list stands in it, in ARIA's words; null when it stands in another
     * @param head whether it belongs to a column
     */
    record Sort(String words, String to, @Nullable String sorted, boolean head) {}

    private static final String UP = "ascending";
    private static final String DOWN = "descending";

    private final Words words;

    UserOrder(Words words) {
        this.words = words;
    }

    /** By surname, by email, and by when they were created, newest first. */
    List<Sort> of(UsersQuery asked) {
        return List.of(column(asked, "name", "", "-name"), column(asked, "email", "email", "-email"), created(asked));
    }

    private Sort column(UsersQuery asked, String name, String up, String down) {
        String sorted = asked.sort().equals(up) ? UP : asked.sort().equals(down) ? DOWN : null;
        return new Sort(words.say("users.sort." + name + (sorted == null ? "" : "." + sorted)),
                to(asked, UP.equals(sorted) ? down : up), sorted, true);
    }

    private Sort created(UsersQuery asked) {
        boolean newest = asked.sort().equals("-created");
        boolean oldest = asked.sort().equals("created");
        return new Sort(words.say(oldest ? "users.sort.oldest" : "users.sort.newest"),
                to(asked, newest ? "created" : "-created"), newest ? DOWN : oldest ? UP : null, false);
    }

    private static String to(UsersQuery asked, String sort) {
        return asked.address().with("sort", sort).toString();
    }
}
