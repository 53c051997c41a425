package org.amsportal.journal;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;

/** What every conclusion has in common: the head it makes, and what goes with it in the same transaction. */
@Component
class Filing {

    private final Guards guards;
    private final Book book;
    private final JournalJson json;
    private final Limits limits;
    private final Clock clock;

    Filing(Guards guards, Book book, JournalJson json, Limits limits, Clock clock) {
        this.guards = guards;
        this.book = book;
        this.json = json;
        this.limits = limits;
        this.clock = clock;
    }

    /** The window for "not found" begins anew with each attempt that becomes unknown. */
    Head head(Filed filed, Outcome outcome) {
        Head head = new Head().state(outcome.state()).why(outcome.why(), json).settleAfter(null);
        if (outcome.resultId() != null) {
            head.result(outcome.resultId());
        }
        head.after(outcome.after(), json); // what was read back once says nothing of a later conclusion
        if (outcome.state() == State.UNKNOWN && filed.state() != State.UNKNOWN) {
            Instant now = clock.instant();
            head.unknownSince(now).settleAfter(now.plus(limits.window()));
        }
        return head;
    }

    /** Ledger, and the guard unless it is still needed. */
    Filed file(Filed filed) {
        if (filed.state().isFinal()) {
            guards.release(filed.id());
        }
        return keepGuarded(filed);
    }

    /** As a person tells it, who may be mistaken about the number. */
    Filed fileTold(Filed filed) {
        guards.release(filed.id());
        book.enterTold(filed);
        return filed;
    }

    /** Ledger only: the outcome is not known, or its worker goes on. */
    Filed keepGuarded(Filed filed) {
        book.enter(filed);
        return filed;
    }
}
