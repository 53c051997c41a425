package org.amsportal.users;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.amsportal.web.NotFound;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What is to be done to whom.
 *
 * @param user numbers of the people, one or several in each
 * @param department one that the address names; {@code departments} are those that were chosen
 * @param shown what the page said would happen, see {@link SeveralShown}
 * @param sure whether the tick is there that a removal wants
 * @param sureLast ticks for a group's last known holders
 * @param typed the number that a large removal wants typed in
 * @param find words to find departments with
 */
record SeveralForm(@BindParam("user") List<String> user, @BindParam("to") String to,
        @BindParam("department") List<String> department, @BindParam("departments") List<String> departments,
        @BindParam("group") String group, @BindParam("shown") String shown, @BindParam("nonce") String nonce,
        @BindParam("sure") String sure, @BindParam("typed") String typed,
        @BindParam("departments-find") String find, @BindParam("sure-last") List<String> sureLast) {

    SeveralForm {
        user = list(user);
        to = Typed.text(to);
        department = list(department);
        departments = list(departments);
        group = Typed.text(group);
        shown = Typed.text(shown);
        nonce = Typed.text(nonce);
        sure = Typed.text(sure);
        typed = Typed.text(typed);
        find = Typed.text(find);
        sureLast = list(sureLast);
    }

    /** In the order in which they were selected. */
    SequencedSet<Long> users() {
        var all = new LinkedHashSet<Long>();
        user.forEach(some -> Typed.numbers(some).ifPresent(all::addAll));
        return all;
    }

    /** @throws NotFound when this is nothing that can be done */
    SeveralTo what() {
        return SeveralTo.of(to).orElseThrow(NotFound::new);
    }

    /** The departments or the permission group in question. */
    SortedSet<Long> targets() {
        var all = new TreeSet<Long>();
        if (what().concernsGroups()) {
            Typed.id(group).ifPresent(all::add);
        } else {
            Stream.concat(department.stream(), departments.stream())
                    .forEach(id -> Typed.id(id).ifPresent(all::add));
        }
        return all;
    }

    /** The same with one department less. */
    SeveralForm without(String dropped) {
        return new SeveralForm(user, to, less(department, dropped), less(departments, dropped), group, shown, nonce,
                sure, typed, find, sureLast);
    }

    private static List<String> less(Collection<String> some, String dropped) {
        return some.stream().filter(it -> !it.equals(dropped)).toList();
    }

    private static List<String> list(@Nullable List<String> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
