package org.amsportal.users;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.assignments.Comparison;
import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which departments a user shall be in.
 *
 * @param numbers departments typed as AMS numbers, where they cannot be listed
 * @param seen what the page showed them to be in
 * @param find words to find departments with
 */
record DepartmentsForm(@BindParam("departments") List<String> departments,
        @BindParam("department-numbers") String numbers, @BindParam("seen") List<String> seen,
        @BindParam("nonce") String nonce, @BindParam("sure-replace") String sureReplace,
        @BindParam("review") String review, @BindParam("departments-find") String find) {

    DepartmentsForm {
        departments = departments == null ? List.of() : List.copyOf(departments);
        numbers = Typed.text(numbers);
        seen = seen == null ? List.of() : List.copyOf(seen);
        nonce = Typed.text(nonce);
        sureReplace = Typed.text(sureReplace);
        review = Typed.text(review);
        find = Typed.text(find);
    }

    /** Whether words were typed to look for a department with: without scripts they are looked for before anything else is done. */
    boolean looksForDepartments() {
        return review.equals("1") && !find.isEmpty();
    }

    /**
     * The change that is ticked, made to what they are in by now: what somebody else has added meanwhile is not taken for a removal.
     *
     * @param but a department to take back; empty for none
     */
    SortedSet<Long> wantedOf(Collection<Long> has, String but) {
        if (ticked().isEmpty()) {
            return new TreeSet<>(has);
        }
        var ticked = new TreeSet<>(ticked().get());
        Typed.id(but).ifPresent(ticked::remove);
        return Comparison.of(shown(), ticked).onto(has);
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
