package org.amsportal.journal;

import java.time.Instant;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.WriteAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Concludes entries: head, trail, guard and ledger in one transaction, and only while the entry is as its worker left it. */
@Component
class Concluding {

    private static final Logger LOG = LoggerFactory.getLogger(Concluding.class);

    private final Transactions transactions;
    private final Entries entries;
    private final Trail trail;
    private final Filing filing;
    private final JournalJson json;
    private final Limits limits;
    private final Instance instance;

    Concluding(Transactions transactions, Entries entries, Trail trail, Filing filing, JournalJson json, Limits limits,
            Instance instance) {
        this.transactions = transactions;
        this.entries = entries;
        this.trail = trail;
        this.filing = filing;
        this.json = json;
        this.limits = limits;
        this.instance = instance;
    }

    /** Commits SENDING, last before the call; empty when the entry is no longer this worker's. */
    Optional<Filed> begin(Admin admin, Filed filed, Decision.Send send) {
        int attempt = filed.entry().attempts() + 1;
        Head head = new Head().state(State.SENDING).why(null, json).attempt(attempt).before(send.before(), json)
                .sent(send.list(), json).after(null, json).lease(limits.callLease(), instance.name());
        return transactions.in(() -> entries.change(filed, head)
                .map(begun -> trail.add(begun, Trail.What.SENDING, admin, "")));
    }

    /** What came without anything having been sent. */
    Filed unsent(Admin admin, Filed filed, Decision.Stop stop) {
        Outcome outcome = stop.outcome();
        String note = outcome.state() == State.DONE ? "already so" : "not sent: " + Naming.of(outcome.why());
        Head head = filing.head(filed, outcome).before(stop.before(), json).after(outcome.after(), json);
        return transactions.surely(() -> entries.change(filed, head,
                it -> trail.add(filing.file(it), Trail.What.NOTE, admin, note)));
    }

    /** This worker could not commit SENDING, or did not hear that it was committed, and therefore has not called. Whoever took it for dead has their say. */
    void notBegun(Admin admin, Filed filed) {
        transactions.surely(() -> {
            Filed now = entries.get(filed.id());
            boolean mine = now.leased() && (now.version() == filed.version()
                    || (now.version() == filed.version() + 1 && now.state() == State.SENDING));
            return mine
                    ? entries.change(now, filing.head(now, Outcome.notSent(new Why.DatabaseGone())),
                            it -> trail.add(filing.file(it), Trail.What.NOTE, admin, "not sent: DatabaseGone"))
                    : now;
        });
    }

    /** An answer to the call. {@code goesOn}: this worker still reads back or sends once more, and keeps guard and lease for it. */
    Filed answered(Admin admin, Filed filed, WriteAnswer answer, Outcome outcome, boolean goesOn) {
        Filed concluded = transactions.surely(() -> {
            Optional<Filed> changed = goesOn
                    ? goingOn(filed, outcome)
                    : entries.change(filed, filing.head(filed, outcome)).map(filing::file);
            Filed told = trail.add(changed.orElse(filed), kind(changed.isPresent(), answer), admin, Naming.said(answer),
                    Naming.of(answer));
            return changed.isPresent() ? told : late(filed, outcome);
        });
        tell(concluded, Naming.said(answer));
        return concluded;
    }

    private Optional<Filed> goingOn(Filed filed, Outcome outcome) {
        return entries.change(filed, filing.head(filed, outcome).lease(limits.lookLease(), instance.name()))
                .map(filing::keepGuarded);
    }

    private static Trail.What kind(boolean inTime, WriteAnswer answer) {
        if (!inTime) {
            return Trail.What.LATE_ANSWER;
        }
        return Naming.said(answer).status() == 0 ? Trail.What.NO_ANSWER : Trail.What.ANSWERED;
    }

    /** Somebody took this worker for dead. An answer beats a guess; what contradicts a finding is for a person. */
    private Filed late(Filed filed, Outcome outcome) {
        Filed now = entries.get(filed.id());
        Optional<Outcome> merged = LateAnswers.changing(now, filed.entry().attempts(), outcome);
        if (merged.isEmpty()) {
            return now;
        }
        Head head = filing.head(now, merged.get());
        Filed changed = entries.change(now, now.leased() ? head.keepLease(now) : head).orElseThrow(Overtaken::new);
        return changed.leased() ? filing.keepGuarded(changed) : filing.file(changed);
    }

    /** What a look in AMS or a person's word made of an entry. */
    Filed settled(Admin admin, Filed filed, String detail, Outcome outcome) {
        return transactions.surely(() -> entries.change(filed, filing.head(filed, outcome),
                it -> trail.add(filing.file(it), Trail.What.SETTLED, admin, detail)));
    }

    /** What a person said that leaves an entry as it is. */
    Filed noted(Admin admin, Filed filed, String detail) {
        return transactions.surely(
                () -> entries.change(filed, new Head(), it -> trail.add(it, Trail.What.NOTE, admin, detail)));
    }

    /** A look that proved nothing. It is as old as its beginning: what AMS did later it has not seen. */
    Filed inVain(Admin admin, Filed filed, Instant began, String detail) {
        return transactions.surely(
                () -> entries.change(filed, new Head(), it -> trail.looked(it, began, admin, detail)));
    }

    /** A person's word for the number of what was created. */
    Filed told(Admin admin, Filed filed, String detail, Outcome outcome) {
        return transactions.surely(() -> entries.change(filed, filing.head(filed, outcome),
                it -> trail.add(filing.fileTold(it), Trail.What.SETTLED, admin, detail)));
    }

    private static void tell(Filed filed, AmsProblem.Said said) {
        if (filed.state() != State.DONE) {
            LOG.warn("AMS write not done: reference={} entry={} state={} why={} status={}", filed.entry().reference(),
                    filed.id(), filed.state(), Naming.of(filed.entry().why()), said.status());
        }
    }
}
