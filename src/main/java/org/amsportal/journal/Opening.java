package org.amsportal.journal;

import java.util.Optional;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes an intention down and takes the guard of its target, both or neither. */
@Component
class Opening {

    private static final int TRIES = 10;

    /** {@code mine}: this caller is the one who sends it. */
    record Opened(Filed filed, boolean mine) {}

    private final Transactions transactions;
    private final Entries entries;
    private final NewEntries newEntries;
    private final Guards guards;
    private final Leases leases;
    private final JournalJson json;

    Opening(Transactions transactions, Entries entries, NewEntries newEntries, Guards guards, Leases leases,
            JournalJson json) {
        this.transactions = transactions;
        this.entries = entries;
        this.newEntries = newEntries;
        this.guards = guards;
        this.leases = leases;
        this.json = json;
    }

    Opened open(Admin admin, Intention intention) {
        Long company = NewEntries.company(admin, intention) == null
                ? admin.companyId()
                : NewEntries.company(admin, intention);
        String key = Keys.guard(intention.write(), company);
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<Opened> opened = fresh(admin, intention, key).or(() -> first(intention))
                    .or(() -> busy(admin, intention, key));
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw new IllegalStateException("The entry could not be written down");
    }

    /** What the place has held before; empty when it is free. */
    private Optional<Opened> first(Intention intention) {
        return entries.at(intention.place()).map(filed -> {
            if (!newEntries.hash(filed.write()).equals(newEntries.hash(intention.write()))) {
                throw new IllegalStateException("The place holds another intention: entry " + filed.id());
            }
            return new Opened(filed, false);
        });
    }

    /** Empty when the place, the reference or the guard was taken. */
    private Optional<Opened> fresh(Admin admin, Intention intention, String key) {
        return unlessTaken(() -> {
            Filed filed = newEntries.taken(admin, intention, key);
            guards.take(key, filed.id());
            return new Opened(filed, true);
        });
    }

    private Optional<Opened> busy(Admin admin, Intention intention, String key) {
        return holder(key).flatMap(other -> unlessTaken(
                () -> new Opened(newEntries.atRest(admin, intention, key, new Why.Busy(other.id())), false)));
    }

    /** Takes up an entry that can be sent once more; who does not get it learns how it stands. */
    Opened again(Admin admin, Filed filed) {
        Optional<Opened> taken = unlessTaken(() -> {
            guards.take(filed.guardKey(), filed.id());
            return new Opened(leases.forAttempt(admin, filed), true);
        });
        return taken.or(() -> holder(filed.guardKey()).filter(other -> !other.id().equals(filed.id()))
                .map(other -> new Opened(because(filed, new Why.Busy(other.id())), false)))
                .orElseGet(() -> new Opened(entries.get(filed.id()), false));
    }

    private Filed because(Filed filed, Why why) {
        return transactions.in(() -> entries.change(filed, new Head().why(why, json), it -> it));
    }

    /** Who holds a guard, after letting go one whose worker has died. */
    private Optional<Filed> holder(String key) {
        Optional<Filed> holder = guards.holder(key).map(entries::get);
        if (holder.isEmpty() || holder.get().leased()) {
            return holder;
        }
        Filed now = holder.get().state() == State.UNKNOWN ? holder.get() : leases.end(holder.get());
        return now.state().isFinal() ? Optional.empty() : Optional.of(now);
    }

    private <T> Optional<T> unlessTaken(Supplier<T> work) {
        try {
            return Optional.of(transactions.in(work));
        } catch (DuplicateKeyException | ConcurrencyFailureException _) {
            return Optional.empty();
        }
    }
}
