package org.amsportal.outline;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.amsportal.drafts.Nonced;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * An outline as it was pasted, and where it shall stand.
 *
 * @param text as it is: what stands before the first word counts
 * @param under AMS number of the department it begins under; empty for the top
 * @param find words to find that department with, where there are many
 * @param company only asked for where the admin has none
 * @param seen what the page said would be created, as a digest
 */
record OutlineForm(@BindParam("company") String company, @BindParam("outline-text") String text,
        @BindParam("under") String under, @BindParam("find-under") String find, @BindParam("seen") String seen,
        @BindParam("nonce") String nonce) implements Nonced {

    OutlineForm {
        company = Typed.text(company);
        text = unchanged(text);
        under = Typed.text(under);
        find = Typed.text(find);
        seen = Typed.text(seen);
        nonce = Typed.text(nonce);
    }

    static OutlineForm fresh(String under, String nonce) {
        return new OutlineForm("", "", under, "", "", nonce);
    }

    OutlineForm with(String otherNonce) {
        return new OutlineForm(company, text, under, find, seen, otherNonce);
    }

    /** Whether it asks for the same. */
    boolean isLike(OutlineForm other) {
        return wish().equals(other.wish());
    }

    boolean isEmpty() {
        return Typed.text(text).isEmpty();
    }

    /** The same for the same wish, so that a form sent twice is told from a changed one whatever AMS has by then. */
    String wish() {
        return digest(company + "\n" + under + "\n" + text.replace("\r\n", "\n"));
    }

    static String digest(String content) {
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String unchanged(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
