package org.amsportal.journal;

import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Looking.There;
import org.springframework.stereotype.Component;

/** Takes a person's word where the portal cannot tell, checked against AMS as far as that can be read. */
@Component
class PersonsWord {

    private final Looking looking;
    private final Settling settling;
    private final Concluding concluding;
    private final Leases leases;
    private final Entries entries;
    private final Ledger ledger;
    private final boolean emailUnique;

    PersonsWord(Looking looking, Settling settling, Concluding concluding, Leases leases, Entries entries,
            Ledger ledger, AmsAssumptions assumptions) {
        this.looking = looking;
        this.settling = settling;
        this.concluding = concluding;
        this.leases = leases;
        this.entries = entries;
        this.ledger = ledger;
        this.emailUnique = assumptions.emailUnique();
    }

    Filed take(Admin admin, Filed filed, Found found) {
        if (filed.state() != State.UNKNOWN && filed.state() != State.CONFLICT) {
            return filed;
        }
        return leases.claim(filed).map(mine -> taken(admin, mine, found)).orElseGet(() -> entries.get(filed.id()));
    }

    private Filed taken(Admin admin, Filed filed, Found found) {
        return switch (found) {
            case Found.There(long id) -> there(admin, filed, id, false);
            case Found.InWriting(long id) -> there(admin, filed, id, true);
            case Found.NotThere _ when tooEarly(filed) -> note(admin, filed, NotTaken.TOO_EARLY.detail());
            case Found.NotThere _ ->
                settled(admin, filed, Entry.A_PERSON_SAID + "not there", Outcome.of(State.ABSENT, null));
            case Found.LeftAtThat _ -> settled(admin, filed, "left at that", Outcome.of(State.ABANDONED, null));
        };
    }

    /** AMS may still carry it out. A second user of one email AMS itself refuses; anything else would be there twice. */
    private boolean tooEarly(Filed filed) {
        return !settling.windowOver(filed) && !(emailUnique && filed.kind() == Kind.CREATE_USER);
    }

    private Filed there(Admin admin, Filed filed, long id, boolean inWriting) {
        try {
            return switch (filed.write()) {
                case Write.CreateUser(var user) -> created(admin, filed, id, user(admin, user, id), inWriting);
                case Write.CreateDepartment(var department) ->
                    created(admin, filed, id, department(admin, filed, department, id), inWriting);
                case Write.AssignDepartments _,Write.AssignGroups _ -> asWanted(admin, filed);
            };
        } catch (AmsException | SignInEnded _) {
            return note(admin, filed, NotTaken.NOT_ANSWERED.detail());
        }
    }

    /** What is known of a number. */
    private enum Shown {
        /** AMS shows under it what was to be created. */
        IT,
        /** Something else is known under it. */
        ANOTHER,
        /** Nobody can look, and nothing speaks against it. */
        NOTHING,
        /** AMS does not let this admin look. */
        REFUSED
    }

    private Filed created(Admin admin, Filed filed, long id, Shown shown, boolean inWriting) {
        return switch (shown) {
            case IT -> told(admin, filed, "it is there", id);
            case NOTHING -> inWriting
                    ? told(admin, filed, "it is there, confirmed in writing", id)
                    : note(admin, filed, NotTaken.NOT_IN_WRITING.detail());
            case ANOTHER -> note(admin, filed, NotTaken.SOMEBODY_ELSE.detail(id));
            case REFUSED -> note(admin, filed, NotTaken.MAY_NOT_LOOK.detail());
        };
    }

    private Filed told(Admin admin, Filed filed, String said, long id) {
        return concluding.told(admin, filed, Entry.A_PERSON_SAID + said, Outcome.created(id));
    }

    private Filed asWanted(Admin admin, Filed filed) {
        return switch (looking.assigned(admin.authority(), filed.write())) {
            case Looked.Seen<SortedSet<Long>>(var now) -> asSeen(admin, filed, Judging.readBack(filed, now));
            case Looked.NotTold<SortedSet<Long>> _ -> asSeen(admin, filed, Outcome.of(State.DONE, null));
            case Looked.Refused<SortedSet<Long>> _ -> note(admin, filed, NotTaken.MAY_NOT_LOOK.detail());
        };
    }

    private Filed asSeen(Admin admin, Filed filed, Outcome seen) {
        return seen.state() == State.DONE
                ? settled(admin, filed, Entry.A_PERSON_SAID + "it is as wanted", seen)
                : note(admin, filed, NotTaken.OTHERWISE.detail());
    }

    private Shown user(Admin admin, NewUser wanted, long id) {
        return switch (looking.users(admin.authority(), wanted.email())) {
            case Looked.Seen<There<AmsUser>>(var found) ->
                found.same().stream().anyMatch(it -> it.id() == id) ? Shown.IT : Shown.ANOTHER;
            case Looked.NotTold<There<AmsUser>> _ -> read(admin, wanted, id, Shown.NOTHING);
            case Looked.Refused<There<AmsUser>> _ -> read(admin, wanted, id, Shown.REFUSED);
        };
    }

    /** Where AMS cannot be searched it may still tell of one user. */
    private Shown read(Admin admin, NewUser wanted, long id, Shown otherwise) {
        return switch (looking.user(admin.authority(), id)) {
            case Looked.Seen<AmsUser>(var user) -> shown(admin, user, wanted);
            case Looked.NotTold<AmsUser> _ -> otherwise == Shown.NOTHING && isAnothers(admin, id, wanted)
                    ? Shown.ANOTHER
                    : otherwise;
            case Looked.Refused<AmsUser> _ -> Shown.REFUSED;
        };
    }

    private Shown shown(Admin admin, AmsUser user, NewUser wanted) {
        if (user.email() != null) {
            return Keys.email(user.email()).equals(Keys.email(wanted.email())) ? Shown.IT : Shown.ANOTHER;
        }
        return Judging.same(wanted, user) && !isAnothers(admin, user.id(), wanted) ? Shown.NOTHING : Shown.ANOTHER;
    }

    private boolean isAnothers(Admin admin, long id, NewUser wanted) {
        return admin.is(id, null) || ledger.isOfSomebodyElse(id, wanted.email());
    }

    private Shown department(Admin admin, Filed filed, NewDepartment wanted, long id) {
        return switch (looking.departments(admin.authority(), filed, wanted)) {
            case Looked.Seen<There<Long>>(var found) -> found.same().contains(id) ? Shown.IT : Shown.ANOTHER;
            case Looked.NotTold<There<Long>> _ ->
                ledger.isAnotherDepartment(id, filed.id()) ? Shown.ANOTHER : Shown.NOTHING;
            case Looked.Refused<There<Long>> _ -> Shown.REFUSED;
        };
    }

    private Filed settled(Admin admin, Filed filed, String said, Outcome outcome) {
        return concluding.settled(admin, filed, said, outcome);
    }

    private Filed note(Admin admin, Filed filed, String said) {
        return concluding.noted(admin, filed, said);
    }
}
