package org.amsportal.journal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Looking.There;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides under the guard, by what AMS has now, whether an intention is sent and with which list. */
@Component
class Preparing {

    private final Looking looking;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean emailUnique;

    Preparing(Looking looking, Ledger ledger, Clock clock, AmsAssumptions assumptions) {
        this.looking = looking;
        this.ledger = ledger;
        this.clock = clock;
        this.emailUnique = assumptions.emailUnique();
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
        return switch (looking.users(admin.authority(), user.email())) {
            case Looked.Seen<There<AmsUser>>(var found) when found.same().isEmpty() -> isNew(admin, found);
            case Looked.Seen<There<AmsUser>>(var found) -> filed.wasUnknown()
                    ? arrived(filed, Judging.users(user, found.same(), filed.before()))
                    : stop(Before.notKnown(), new Why.UserExists(found.same()));
            case Looked.NotTold<There<AmsUser>> _ -> unlessMadeHere(admin, filed, user);
            // AMS itself refuses an email twice, so that not to be allowed to look does no harm
            case Looked.Refused<There<AmsUser>>(var problem) -> emailUnique
                    ? unlessMadeHere(admin, filed, user)
                    : stop(Before.notKnown(), new Why.ByAms(problem));
        };
    }

    private Decision unlessMadeHere(Admin admin, Filed filed, NewUser user) {
        List<AmsUser> madeHere = ledger.usersOf(admin, user.email(), filed.id());
        return unlessMadeHere(admin, madeHere.isEmpty() ? null : new Why.UserExists(madeHere));
    }

    private Decision department(Admin admin, Filed filed, NewDepartment department) {
        return switch (looking.departments(admin.authority(), filed, department)) {
            case Looked.Seen<There<Long>>(var found) when found.same().isEmpty() -> isNew(admin, found);
            case Looked.Seen<There<Long>>(var found) -> filed.wasUnknown()
                    ? arrived(filed, Judging.departments(found.same(), filed.before()))
                    : stop(Before.notKnown(), new Why.DepartmentExists(found.same()));
            case Looked.NotTold<There<Long>> _ -> {
                List<Long> madeHere = ledger.departmentsLike(filed, department);
                yield unlessMadeHere(admin, madeHere.isEmpty() ? null : new Why.DepartmentExists(madeHere));
            }
            // AMS takes the same name twice, and nobody can delete a department
            case Looked.Refused<There<Long>>(var problem) -> stop(Before.notKnown(), new Why.ByAms(problem));
        };
    }

    private static Decision isNew(Admin admin, There<?> found) {
        return new Decision.Send(Before.ams(new TreeSet<>()), new TreeSet<>(), found.listed(),
                admin.authority().token());
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
        return switch (looking.assigned(admin.authority(), filed.write())) {
            case Looked.Seen<SortedSet<Long>>(var ids) -> assignment(admin, Before.ams(ids), change);
            case Looked.NotTold<SortedSet<Long>> _ -> assignment(admin,
                    fromLedger(ledger.certain(userId, filed.kind())), change);
            // somebody else may look; the old list of the portal's own would take away what was given since
            case Looked.Refused<SortedSet<Long>>(var problem) -> ledger.ofNewcomer(filed, userId, clock.instant())
                    .map(ids -> assignment(admin, fromLedger(Optional.of(ids)), change))
                    .orElseGet(() -> stop(Before.notKnown(), new Why.ByAms(problem)));
        };
    }

    private static Before fromLedger(Optional<SortedSet<Long>> known) {
        return known.map(ids -> new Before(Before.Source.LEDGER, ids)).orElseGet(Before::notKnown);
    }

    private static Decision assignment(Admin admin, Before before, Change change) {
        return switch (change) {
            case Change.Replacing(var wanted) -> send(admin, before, wanted);
            case Change.Adding _,Change.Exactly _ when !before.known() -> stop(before, new Why.NotKnownNow());
            case Change.Adding(var added) -> sendUnlessSo(admin, before, both(before.ids(), added));
            case Change.Exactly(var wanted, var seen) when before.ids().equals(wanted) || before.ids().equals(seen) ->
                sendUnlessSo(admin, before, wanted);
            case Change.Exactly _ -> stop(before, new Why.ChangedMeanwhile(before.ids()));
        };
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
        return new Decision.Send(before, list, Set.of(), admin.authority().token());
    }

    private static Decision stop(Before before, Why why) {
        return new Decision.Stop(before, Outcome.notSent(why));
    }
}
