package org.amsportal.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides under the guard, by what AMS has now, whether an intention is sent and with which list. */
@Component
class Preparing {

    private final Looking looking;
    private final Ledger ledger;

    Preparing(Looking looking, Ledger ledger) {
        this.looking = looking;
        this.ledger = ledger;
    }

    Decision prepare(Admin admin, Filed filed) {
        try {
            return switch (filed.write()) {
                case Write.CreateUser(var user) -> user(admin, filed, user);
                case Write.CreateDepartment(var department) -> department(admin, filed, department);
                case Write.AssignDepartments(long userId, var change) -> assignment(admin, filed, userId, change);
                case Write.AssignGroups(long userId, var change) -> assignment(admin, filed, userId, change);
            };
        } catch (AmsException e) {
            return stop(Before.notKnown(), new Why.ByAms(e.problem()));
        } catch (SignInEnded _) {
            return stop(Before.notKnown(), new Why.SignedOut());
        }
    }

    private Decision user(Admin admin, Filed filed, NewUser user) {
        Optional<List<AmsUser>> found = looking.users(admin.authority(), user.email());
        if (found.isEmpty()) {
            List<AmsUser> madeHere = ledger.usersOf(admin, user.email(), filed.id());
            return unlessMadeHere(admin, madeHere.isEmpty() ? null : new Why.UserExists(madeHere));
        }
        if (found.get().isEmpty()) {
            return send(admin, Before.ams(new TreeSet<>()), new TreeSet<>());
        }
        return filed.wasUnknown()
                ? arrived(filed, Judging.users(user, found.get(), filed.before()))
                : stop(Before.notKnown(), new Why.UserExists(found.get()));
    }

    private Decision department(Admin admin, Filed filed, NewDepartment department) {
        Optional<List<Long>> found = looking.departments(admin.authority(), filed, department);
        if (found.isEmpty()) {
            List<Long> madeHere = ledger.departmentsLike(filed, department);
            return unlessMadeHere(admin, madeHere.isEmpty() ? null : new Why.DepartmentExists(madeHere));
        }
        if (found.get().isEmpty()) {
            return send(admin, Before.ams(new TreeSet<>()), new TreeSet<>());
        }
        return filed.wasUnknown()
                ? arrived(filed, Judging.departments(found.get(), filed.before()))
                : stop(Before.notKnown(), new Why.DepartmentExists(found.get()));
    }

    /** Where nobody can look, what this portal made itself is all there is to go by. */
    private static Decision unlessMadeHere(Admin admin, @Nullable Why exists) {
        return exists == null
                ? send(admin, Before.notKnown(), new TreeSet<>())
                : stop(Before.notKnown(), exists);
    }

    /** An earlier attempt of this entry came through after all. */
    private static Decision arrived(Filed filed, Optional<Outcome> proof) {
        return new Decision.Stop(filed.before(),
                proof.orElseGet(() -> Outcome.foundOtherwise(List.copyOf(filed.before().ids()))));
    }

    private Decision assignment(Admin admin, Filed filed, long userId, Change change) {
        Before before = now(admin, filed, userId);
        return switch (change) {
            case Change.Replacing(var wanted) -> send(admin, before, wanted);
            case Change.Adding _,Change.Exactly _ when !before.known() -> stop(before, new Why.NotKnownNow());
            case Change.Adding(var added) -> sendUnlessSo(admin, before, both(before.ids(), added));
            case Change.Exactly(var wanted, var seen) when before.ids().equals(wanted) || before.ids().equals(seen) ->
                sendUnlessSo(admin, before, wanted);
            case Change.Exactly _ -> stop(before, new Why.ChangedMeanwhile(before.ids()));
        };
    }

    private Before now(Admin admin, Filed filed, long userId) {
        return looking.assigned(admin.authority(), filed.write()).map(Before::ams)
                .or(() -> ledger.certain(userId, filed.kind()).map(ids -> new Before(Before.Source.LEDGER, ids)))
                .orElseGet(Before::notKnown);
    }

    private static Decision sendUnlessSo(Admin admin, Before before, SortedSet<Long> wanted) {
        // what only the ledger tells may have changed in AMS: sent all the same
        return before.fromAms() && before.ids().equals(wanted)
                ? new Decision.Stop(before, Outcome.of(State.DONE, null).with(wanted))
                : send(admin, before, wanted);
    }

    private static SortedSet<Long> both(SortedSet<Long> some, SortedSet<Long> others) {
        SortedSet<Long> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Decision send(Admin admin, Before before, SortedSet<Long> list) {
        return new Decision.Send(before, list, admin.authority().token());
    }

    private static Decision stop(Before before, Why why) {
        return new Decision.Stop(before, Outcome.notSent(why));
    }
}
