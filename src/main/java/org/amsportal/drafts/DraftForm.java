package org.amsportal.drafts;

import java.util.List;

/** A form whose content is kept. Its page takes the nonce as {@code ?form=} and shows what {@link Drafts#typed} gives for it. */
public interface DraftForm {

    /** Its name as its nonces have it, such as {@code groups-{id}}, with the parts that its address has. */
    String name();

    /** The address of its page, such as {@code /users/{id}/groups}. */
    String page();

    /** The addresses to which its content is sent, for whatever purpose. */
    List<String> addresses();

    /** What people call a draft of it, such as the new person's name; empty when nothing tells. */
    String label(Fields typed);

    /** Whether nothing was typed or chosen that would be a loss. */
    boolean empty(Fields typed);
}
