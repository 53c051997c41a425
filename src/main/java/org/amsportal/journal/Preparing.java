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

    private final boolean departmentsAreAdded;

    Preparing(Looking looking, Ledger ledger, Clock clock, AmsAssumptions assumptions) {
        this.looking = looking;
        this.ledger = ledger;
        this.clock = clock;
        this.emailUnique = assumptions.emailUnique();
        this.departmentsAreAdded = assumptions.departments() == AmsAssumptions.Departments.ADD;
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
            case Looked.Seen<SortedSet<Long>>(var ids) -> seen(admin, Before.ams(ids), change);
            case Looked.NotTold<SortedSet<Long>> _ -> blind(admin, filed, userId,
                    fromLedger(ledger.certain(userId, filed.kind())), change);
            // somebody else may look; the old list of the portal's own would take away what was given since
            case Looked.Refused<SortedSet<Long>>(var problem) -> ledger.ofNewcomer(filed, userId, clock.instant())
                    .map(ids -> blind(admin, filed, userId, fromLedger(Optional.of(ids)), change))
                    .orElseGet(() -> stop(Before.notKnown(), new Why.ByAms(problem)));
        };
    }

    private static Before fromLedger(Optional<SortedSet<Long>> known) {
        return known.map(ids -> new Before(Before.Source.LEDGER, ids)).orElseGet(Before::notKnown);
    }

    private static Decision seen(Admin admin, Before before, Change change) {
        return switch (change) {
            case Change.Adding(var added) -> sendUnlessSo(admin, before, both(before.ids(), added));
            case Change.Exactly(var wanted, var seen) when before.ids().equals(wanted) || before.ids().equals(seen) ->
                sendUnlessSo(admin, before, wanted);
            case Change.Replacing(var wanted, var seen) when asShown(before, wanted, seen) ->
                sendUnlessSo(admin, before, wanted);
            case Change.Exactly _,Change.Replacing _ -> stop(before, new Why.ChangedMeanwhile(before.ids()));
        };
    }

    /**
     * Where nobody can read what the user has, a list that is sent takes away whatever it does not have. Only a person decides that, who has seen
     * and confirmed what AMS will keep; but nothing can be lost of what this very plan gave, nor where AMS is known to add.
     */
    private Decision blind(Admin admin, Filed filed, long userId, Before before, Change change) {
        boolean own = before.known() && ledger.isDoingOf(filed.entry().place().batch(), userId, filed.kind());
        boolean adds = departmentsAreAdded && filed.kind() == Kind.ASSIGN_DEPARTMENTS;
        return switch (change) {
            case Change.Replacing(var wanted, var seen) when !before.known() || asShown(before, wanted, seen)
                    || (seen == null && !ledger.shows(admin, userId, filed.kind())) ->
                send(admin, before, wanted);
            case Change.Adding(var added) when own || adds -> send(admin, before, both(before.ids(), added));
            case Change.Exactly(var wanted, var seen) when own
                    && (before.ids().equals(wanted) || before.ids().equals(seen)) ->
                send(admin, before, wanted);
            case Change.Adding _ -> stop(before, new Why.NotKnownNow());
            case Change.Exactly(var wanted, var seen) when !before.known() || before.ids().equals(wanted)
                    || before.ids().equals(seen) ->
                stop(before, new Why.NotKnownNow());
            case Change.Exactly _,Change.Replacing _ -> stop(before, new Why.ChangedMeanwhile(before.ids()));
        };
    }

    /** Whether the user has what was shown to who confirmed the list, or nothing that the list would take away. */
    private static boolean asShown(Before before, SortedSet<Long> wanted, @Nullable SortedSet<Long> seen) {
        return before.ids().equals(seen) || wanted.containsAll(before.ids());
    }

    private static Decision sendUnlessSo(Admin admin, Before before, SortedSet<Long> wanted) {
        return before.ids().equals(wanted)
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
