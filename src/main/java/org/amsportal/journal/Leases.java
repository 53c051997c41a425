package org.amsportal.journal;

import java.util.Optional;

import org.amsportal.access.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who works on an entry at the moment: taken, given back, and ended for those who died. */
@Component
class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final Transactions transactions;
    private final Entries entries;
    private final Trail trail;
    private final Guards guards;
    private final Filing filing;
    private final JournalJson json;
    private final Limits limits;
    private final Instance instance;
    private final Instances instances;

    Leases(Transactions transactions, Entries entries, Trail trail, Guards guards, Filing filing, JournalJson json,
            Limits limits, Instance instance, Instances instances) {
        this.transactions = transactions;
        this.entries = entries;
        this.trail = trail;
        this.guards = guards;
        this.filing = filing;
        this.json = json;
        this.limits = limits;
        this.instance = instance;
        this.instances = instances;
    }

    /** For looking at AMS; empty when somebody else has it, or the entry has changed. */
    Optional<Filed> claim(Filed filed) {
        return filed.leased() ? Optional.empty() : transactions.in(() -> entries.change(filed, forLooking()));
    }

    /** For preparing another attempt, inside the transaction that takes the guard. */
    Filed forAttempt(Admin admin, Filed filed) {
        return entries.change(filed, forLooking().signIn(admin.signIn())).orElseThrow(Overtaken::new);
    }

    private Head forLooking() {
        return new Head().lease(limits.lookLease(), instance.name());
    }

    /** Nothing more is to be learnt: lease and guard end, the conclusion stays. */
    Filed giveBack(Admin admin, Filed filed, String note) {
        return transactions.surely(() -> entries.change(filed, new Head(), done -> {
            guards.release(done.id());
            return trail.add(done, Trail.What.NOTE, admin, note);
        }));
    }

    /** Ends what a dead worker left, or one that lost the database: SENDING becomes unknown, anything else only gives up lease and guard. */
    Filed end(Filed filed) {
        return transactions.in(() -> {
            Why why = instances.livedOn(filed.id()) ? new Why.DatabaseGone() : new Why.Interrupted();
            if (filed.state() == State.SENDING) {
                Head unknown = filing.head(filed, Outcome.of(State.UNKNOWN, why));
                entries.change(filed, unknown).ifPresent(this::interrupted);
            } else {
                entries.change(filed, unsent(filed, why)).ifPresent(done -> guards.release(done.id()));
            }
            return entries.get(filed.id());
        });
    }

    private void interrupted(Filed filed) {
        filing.keepGuarded(filed);
        trail.add(filed, Trail.What.NO_ANSWER, null, "interrupted");
        LOG.warn("AMS write interrupted: reference={} entry={}", filed.entry().reference(), filed.id());
    }

    private Head unsent(Filed filed, Why why) {
        boolean untold = filed.state() == State.NOT_SENT && filed.entry().why() == null;
        return untold ? new Head().why(why, json) : new Head();
    }
}
