package org.amsportal.journal;

/** A person's word on an unknown outcome, where the portal cannot look or must not decide. */
public sealed interface Found {

    /** It is there, with this AMS number, as AMS shows when it is asked. Where AMS cannot be asked that is not enough. */
    record There(long id) implements Found {}

    /** The same, confirmed in writing that they have looked: counts where nobody can ask AMS, and nothing that is known here contradicts. */
    record InWriting(long id) implements Found {}

    /** It is not there: it may be sent again. */
    record NotThere() implements Found {}

    /** Nothing more is to be done about it here. */
    record LeftAtThat() implements Found {}
}
