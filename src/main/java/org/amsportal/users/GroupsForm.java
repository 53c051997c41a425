package org.amsportal.users;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.assignments.Comparison;
import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which permission groups a user shall have.
 *
 * @param seen what the page showed them to have
 * @param sure what was ticked of the things to be sure about, each naming its permission group
 * @param instead the plan whose page this comes from, because AMS changed before it could be carried out; empty otherwise
 */
record GroupsForm(@BindParam("groups") List<String> groups, @BindParam("seen") List<String> seen,
        @BindParam("nonce") String nonce, @BindParam("sure-replace") String sureReplace,
        @BindParam("sure") List<String> sure, @BindParam("review") String review,
        @BindParam("instead") String instead) {

    GroupsForm {
        groups = groups == null ? List.of() : List.copyOf(groups);
        seen = seen == null ? List.of() : List.copyOf(seen);
        nonce = Typed.text(nonce);
        sureReplace = Typed.text(sureReplace);
        sure = sure == null ? List.of() : List.copyOf(sure);
        review = Typed.text(review);
        instead = Typed.text(instead);
    }

    SortedSet<Long> wanted() {
        return Typed.ids(groups).orElseGet(TreeSet::new);
    }

    SortedSet<Long> shown() {
        return Typed.ids(seen).orElseGet(TreeSet::new);
    }

    /** The change that is ticked, made to what they have by now: what somebody else has added meanwhile is not taken for a removal. */
    SortedSet<Long> wantedOf(Collection<Long> has) {
        return readable() ? Comparison.of(shown(), wanted()).onto(has) : new TreeSet<>(has);
    }

    boolean readable() {
        return Typed.ids(groups).isPresent() && Typed.ids(seen).isPresent();
    }
}
