package org.amsportal.access;

/** What came of one try to refresh a token. */
sealed interface Renewal {

    record Renewed(FreshTokens tokens) implements Renewal {}

    /** The server refuses this refresh token for good. */
    record Ended() implements Renewal {}

    /** It was certainly not done: not reached, or answered with a fault. */
    record NotDone() implements Renewal {}

    /** It was certainly not done, and will not be: the server answers, but takes the portal for nobody it knows, or what it says is no token. */
    record NotPossible() implements Renewal {}

    /** Sent without an answer: the server may have spent the refresh token. */
    record Unanswered() implements Renewal {}
}
