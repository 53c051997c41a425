package org.amsportal.users;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * That somebody shall have no permission group any more.
 *
 * @param seen what the page showed them to have
 * @param instead the plan whose page this comes from, because AMS changed before it could be carried out; empty otherwise
 * @param sure what was ticked of the things to be sure about
 */
record AccessRemovalForm(@BindParam("seen") List<String> seen, @BindParam("sure") List<String> sure,
        @BindParam("nonce") String nonce, @BindParam("instead") String instead) {

    AccessRemovalForm {
        seen = seen == null ? List.of() : List.copyOf(seen);
        sure = sure == null ? List.of() : List.copyOf(sure);
        nonce = Typed.text(nonce);
        instead = Typed.text(instead);
    }

    SortedSet<Long> shown() {
        return Typed.ids(seen).orElseGet(TreeSet::new);
    }
}
