package org.amsportal.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsRead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every write to AMS. No intention is lost, none is carried out twice, none is reported otherwise than it is. */
@Component
public class Journal {

    private final Opening opening;
    private final Sending sending;
    private final Settling settling;
    private final PersonsWord personsWord;
    private final Leases leases;
    private final Entries entries;
    private final Looks looks;
    private final Looking looking;

    Journal(Opening opening, Sending sending, Settling settling, PersonsWord personsWord, Leases leases,
            Entries entries, Looks looks, Looking looking) {
        this.opening = opening;
        this.sending = sending;
        this.settling = settling;
        this.personsWord = personsWord;
        this.leases = leases;
        this.entries = entries;
        this.looks = looks;
        this.looking = looking;
    }

    /**
     * Writes the intention down, sends it with the admin's own token, concludes it and, for assignments, reads back. The same place with the
     * same intention answers with the first outcome; nothing is sent again.
     *
     * @throws IllegalStateException when the place holds another intention
     * @throws IllegalArgumentException when a number cannot be an AMS number: nothing is written down
     */
    public Entry carryOut(Admin admin, Intention intention) {
        Transactions.mustBeClosed();
        Numbers.check(intention.write());
        Opening.Opened opened = opening.open(admin, intention);
        return opened.mine() ? sent(admin, opened.filed()) : opened.filed().entry();
    }

    /**
     * Sends an entry that is {@link State#NOT_SENT} or {@link State#ABSENT} as its next attempt; any other is answered as it is, and so is one
     * for which AMS had changed meanwhile.
     *
     * @throws NoSuchElementException when it concerns another company, as for both ways of settling
     */
    public Entry sendAgain(Admin admin, UUID entry) {
        Transactions.mustBeClosed();
        Filed filed = current(admin, entry);
        if (!canBeSent(filed)) {
            return filed.entry();
        }
        Opening.Opened again = opening.again(admin, filed);
        return again.mine() ? sent(admin, again.filed()) : again.filed().entry();
    }

    /** Looks in AMS, past every cache, what became of an unknown entry, and concludes it as far as that tells. Never sends a write. */
    public Entry settle(Admin admin, UUID entry) {
        Transactions.mustBeClosed();
        return settling.look(admin, current(admin, entry)).entry();
    }

    /** Takes a person's word on an entry that is unknown or in conflict, from its sender or from somebody who may do such a write. */
    public Entry settle(Admin admin, UUID entry, Found found) {
        return settle(admin, entry, found, null);
    }

    /**
     * The same where the plan that it belongs to was sent by somebody else than who went on with it: their word counts too.
     *
     * @throws NotEntitled when this admin neither sent it nor is known to have the permission for such a write in its company: nothing has changed
     */
    public Entry settle(Admin admin, UUID entry, Found found, @Nullable String sender) {
        Transactions.mustBeClosed();
        Filed filed = current(admin, entry);
        if (!admin.actorId().equals(sender)) {
            Entitled.check(admin, filed.entry().actorId(), filed.company(), Set.of(filed.kind().permission()));
        }
        return personsWord.take(admin, filed, found).entry();
    }

    /** Whether AMS can be asked whose number it is that a person names for a create; else their word in writing is wanted. */
    public boolean canCheckNumber(Entry entry) {
        return switch (entry.write()) {
            case Write.CreateUser _ -> looking.mayTell(AmsRead.USERS) || looking.mayTell(AmsRead.USER);
            case Write.CreateDepartment _ -> looking.mayTell(AmsRead.DEPARTMENTS);
            case Write.AssignDepartments _,Write.AssignGroups _ -> true;
        };
    }

    /** When the portal should look next after an unknown entry: 0, 2, 5, 15, 30, 60 s after it became unknown, then at {@code settleAfter}. Empty when looking is over or the AMS cannot be looked into. */
    public Optional<Instant> nextLook(Entry entry) {
        return looks.next(entry);
    }

    /** The entry, if this admin may see it ({@link VisibleTo}). */
    public Optional<Entry> entry(Admin admin, UUID entry) {
        return entries.visible(admin, entry).map(Filed::entry);
    }

    /** The entry that a reference such as {@code K7M-4QD} names, however it was typed (case, spaces, hyphen). */
    public Optional<Entry> entryByReference(Admin admin, String reference) {
        return entries.byReference(admin, References.asStored(reference)).map(Filed::entry);
    }

    /** All entries of a plan, oldest first. For the rooms above, which check who may see the plan. */
    public List<Entry> entriesOf(UUID batch) {
        return entries.of(batch).stream().map(Filed::entry).toList();
    }

    /** All entries of some plans, oldest first. */
    public List<Entry> entriesOf(Collection<UUID> batches) {
        return entries.of(batches).stream().map(Filed::entry).toList();
    }

    /** The entries of some rows of a plan, oldest first. */
    public List<Entry> entriesOf(UUID batch, Collection<Integer> rows) {
        return entries.of(batch, rows).stream().map(Filed::entry).toList();
    }

    /** The last entries about one user, newest first. */
    public List<Entry> about(Admin admin, long userId, int most) {
        return entries.about(admin, userId, most).stream().map(Filed::entry).toList();
    }

    /** What was written, or may have been, after this time, on any replica and for any company; oldest first. */
    public List<Written> writtenAfter(Instant time) {
        return entries.writtenAfter(time);
    }

    /** The entry that created a department, if it was created here and this admin may see it. */
    public Optional<Entry> creationOf(Admin admin, long departmentId) {
        return entries.creationsOf(admin, departmentId).stream().map(Filed::entry).findFirst();
    }

    /** The last entries this admin may see, newest first. */
    public List<Entry> lately(Admin admin, int most) {
        return entries.lately(admin, most).stream().map(Filed::entry).toList();
    }

    /** Entries this admin may see that wait for an answer or a person: unknown and in conflict, oldest first. */
    public List<Entry> open(Admin admin) {
        return entries.open(admin).stream().map(Filed::entry).toList();
    }

    /** An unknown outcome is looked after at once: often the write did arrive. */
    private Entry sent(Admin admin, Filed filed) {
        return settling.look(admin, sending.send(admin, filed)).entry();
    }

    /** What changed in AMS since a page was shown does not change back: that wants a new decision, not another attempt. */
    private static boolean canBeSent(Filed filed) {
        boolean sendable = filed.state() == State.NOT_SENT || filed.state() == State.ABSENT;
        return sendable && !filed.leased() && !(filed.entry().why() instanceof Why.ChangedMeanwhile);
    }

    private Filed current(Admin admin, UUID id) {
        Filed filed = entries.within(admin, id).orElseThrow(() -> new NoSuchElementException("No such entry: " + id));
        return filed.state() == State.SENDING && !filed.leased() ? leases.end(filed) : filed;
    }
}
