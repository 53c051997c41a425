package org.amsportal.journal;

import java.util.List;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
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
            case Found.There(long id) -> there(admin, filed, id);
            case Found.NotThere _ when tooEarly(filed) ->
                note(admin, filed, Entry.A_PERSON_SAID + "not there, but it may still arrive");
            case Found.NotThere _ ->
                settled(admin, filed, Entry.A_PERSON_SAID + "not there", Outcome.of(State.ABSENT, null));
            case Found.LeftAtThat _ -> settled(admin, filed, "left at that", Outcome.of(State.ABANDONED, null));
        };
    }

    /** AMS may still carry it out. A second user of one email AMS itself refuses; anything else would be there twice. */
    private boolean tooEarly(Filed filed) {
        return !settling.windowOver(filed) && !(emailUnique && filed.kind() == Kind.CREATE_USER);
    }

    private Filed there(Admin admin, Filed filed, long id) {
        try {
            return switch (filed.write()) {
                case Write.CreateUser(var user) -> created(admin, filed, id, isUser(admin, user, id));
                case Write.CreateDepartment(var department) ->
                    created(admin, filed, id, isDepartment(admin, filed, department, id));
                case Write.AssignDepartments _,Write.AssignGroups _ -> asWanted(admin, filed);
            };
        } catch (AmsException | SignInEnded _) {
            return note(admin, filed, Entry.A_PERSON_SAID + "it is there, but AMS could not be asked");
        }
    }

    private Filed created(Admin admin, Filed filed, long id, boolean agrees) {
        return agrees
                ? concluding.told(admin, filed, Entry.A_PERSON_SAID + "it is there", Outcome.created(id))
                : note(admin, filed,
                        Entry.A_PERSON_SAID + "it is there, but something else is known under number " + id);
    }

    private Filed asWanted(Admin admin, Filed filed) {
        Outcome seen = looking.assigned(admin.authority(), filed.write()).map(now -> Judging.readBack(filed, now))
                .orElseGet(() -> Outcome.of(State.DONE, null));
        return seen.state() == State.DONE
                ? settled(admin, filed, Entry.A_PERSON_SAID + "it is as wanted", seen)
                : note(admin, filed, Entry.A_PERSON_SAID + "it is as wanted, but AMS shows something else");
    }

    private boolean isUser(Admin admin, NewUser wanted, long id) {
        return looking.users(admin.authority(), wanted.email())
                .map(found -> found.stream().anyMatch(it -> it.id() == id))
                .or(() -> looking.user(admin.authority(), id).flatMap(user -> sameEmail(user, wanted)))
                .orElseGet(() -> !admin.is(id, null) && !ledger.isOfSomebodyElse(id, wanted.email()));
    }

    private static Optional<Boolean> sameEmail(AmsUser user, NewUser wanted) {
        return Optional.ofNullable(user.email()).map(email -> Keys.email(email).equals(Keys.email(wanted.email())));
    }

    private boolean isDepartment(Admin admin, Filed filed, NewDepartment wanted, long id) {
        Optional<List<Long>> there = looking.departments(admin.authority(), filed, wanted);
        return there.map(ids -> ids.contains(id)).orElse(true);
    }

    private Filed settled(Admin admin, Filed filed, String said, Outcome outcome) {
        return concluding.settled(admin, filed, said, outcome);
    }

    private Filed note(Admin admin, Filed filed, String said) {
        return concluding.noted(admin, filed, said);
    }
}
