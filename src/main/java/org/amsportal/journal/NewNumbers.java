package org.amsportal.journal;

import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.ams.WriteAnswer;
import org.springframework.stereotype.Component;

/**
 * Checks the number that AMS answers to a create before anything is given to it: it may be that of somebody, or something, that was there before.
 * What the answer itself shows, and what was read before sending, costs no call; else the new user is read once. A number that is not shown to be
 * the new one leaves the outcome unknown: AMS has written something, and looking finds out what.
 */
@Component
class NewNumbers {

    private final Looking looking;
    private final Ledger ledger;

    NewNumbers(Looking looking, Ledger ledger) {
        this.looking = looking;
        this.ledger = ledger;
    }

    /** @param listed AMS numbers that were there before it was sent */
    Outcome outcome(Admin admin, Filed filed, Set<Long> listed, WriteAnswer answer) {
        Outcome plain = Outcome.of(filed.kind(), answer);
        if (!(answer instanceof WriteAnswer.Accepted(int status, Long id, boolean named)) || id == null) {
            return plain;
        }
        boolean isNew = !listed.contains(id) && switch (filed.write()) {
            case Write.CreateUser(var user) -> isUser(admin, user, id, named);
            // what AMS listed just before, and names as it was sent, says more than what this portal made once
            case Write.CreateDepartment _ ->
                (named && filed.before().fromAms()) || !ledger.isAnotherDepartment(id, filed.id());
            case Write.AssignDepartments _,Write.AssignGroups _ -> true;
        };
        return isNew ? plain : notClear(status);
    }

    private static Outcome notClear(int status) {
        return Outcome.of(State.UNKNOWN,
                new Why.ByAms(new AmsProblem.Unreadable(new AmsProblem.Said(status, null, null))));
    }

    private boolean isUser(Admin admin, NewUser user, long id, boolean named) {
        if (admin.is(id, null)) {
            return false;
        }
        boolean somebodyElses = ledger.isOfSomebodyElse(id, user.email());
        return (named && !somebodyElses) || isRead(admin, user, id, somebodyElses);
    }

    private boolean isRead(Admin admin, NewUser user, long id, boolean somebodyElses) {
        try {
            return switch (looking.user(admin.authority(), id)) {
                case Looked.Seen<AmsUser>(var read) when read.email() != null ->
                    Keys.email(read.email()).equals(Keys.email(user.email()));
                case Looked.Seen<AmsUser>(var read) -> !somebodyElses && Judging.same(user, read);
                case Looked.NotTold<AmsUser> _ -> isListed(admin, user, id, somebodyElses);
                case Looked.Refused<AmsUser> _ -> isListed(admin, user, id, true);
            };
        } catch (AmsException e) {
            return e.problem() instanceof AmsProblem.ReadNotKnownNow && isListed(admin, user, id, somebodyElses);
        } catch (SignInEnded _) {
            return false;
        }
    }

    private boolean isListed(Admin admin, NewUser user, long id, boolean somebodyElses) {
        try {
            return switch (looking.users(admin.authority(), user.email())) {
                case Looked.Seen<Looking.There<AmsUser>>(var found) ->
                    found.same().stream().anyMatch(it -> it.id() == id);
                case Looked.NotTold<Looking.There<AmsUser>> _ -> !somebodyElses;
                case Looked.Refused<Looking.There<AmsUser>> _ -> false;
            };
        } catch (AmsException | SignInEnded _) {
            return false;
        }
    }
}
