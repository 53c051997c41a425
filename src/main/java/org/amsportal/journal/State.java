package org.amsportal.journal;

/** Where an entry stands. */
public enum State {
    /** Written down and possibly under way; with an expired lease it becomes {@link #UNKNOWN}. */
    SENDING,
    /** AMS did it. */
    DONE,
    /** AMS definitely did not do it, and said why. */
    REFUSED,
    /** It never reached AMS, or AMS put it off; it can be sent. */
    NOT_SENT,
    /** It was sent, and nobody knows yet whether AMS did it. */
    UNKNOWN,
    /** It was looked for after the window and is not in AMS; it can be sent again. */
    ABSENT,
    /** What AMS has contradicts or leaves open what was wanted: a person decides. */
    CONFLICT,
    /** A person left it at that. */
    ABANDONED;

    /** Whether nothing more will come by itself. */
    public boolean isFinal() {
        return this != SENDING && this != UNKNOWN;
    }

    /** Something being prepared is under way to whoever looks: nobody shall press "send again". */
    State shown(boolean leased) {
        return leased && (this == NOT_SENT || this == ABSENT) ? SENDING : this;
    }
}
