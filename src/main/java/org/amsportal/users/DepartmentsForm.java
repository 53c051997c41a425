package org.amsportal.users;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which departments a user shall be in.
 *
 * @param numbers departments typed as AMS numbers, where they cannot be listed
 * @param seen what the page showed them to be in
 */
record DepartmentsForm(@BindParam("departments") List<String> departments,
        @BindParam("department-numbers") String numbers, @BindParam("seen") List<String> seen,
        @BindParam("nonce") String nonce, @BindParam("sure-replace") String sureReplace,
        @BindParam("review") String review) {

    DepartmentsForm {
        departments = departments == null ? List.of() : List.copyOf(departments);
        numbers = Typed.text(numbers);
        seen = seen == null ? List.of() : List.copyOf(seen);
        nonce = Typed.text(nonce);
        sureReplace = Typed.text(sureReplace);
        review = Typed.text(review);
    }

    SortedSet<Long> wanted() {
        var all = new TreeSet<>(Typed.ids(departments).orElseGet(TreeSet::new));
        Typed.numbers(numbers).ifPresent(all::addAll);
        return all;
    }

    SortedSet<Long> shown() {
        return Typed.ids(seen).orElseGet(TreeSet::new);
    }

    Optional<SortedSet<Long>> ticked() {
        return Typed.ids(departments);
    }
}
