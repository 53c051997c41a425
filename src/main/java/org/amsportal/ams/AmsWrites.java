package org.amsportal.ams;

import java.time.Clock;
import java.util.SortedSet;
import java.util.function.Function;

import org.amsportal.ams.AmsProblem.Unreadable;
import org.amsportal.ams.Outcome.Answered;
import org.amsportal.ams.WriteAnswer.Accepted;
import org.amsportal.ams.WriteAnswer.NotSent;
import org.amsportal.ams.WriteAnswer.Refused;
import org.amsportal.ams.WriteAnswer.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The four writes of the set-up path. Each call is exactly one attempt and never throws for what AMS answers; only the journal may use this.
 *
 * @see WriteAnswer
 */
public class AmsWrites {

    private final WriteCalls calls;
    private final Line line;
    private final Problems problems;

    AmsWrites(WriteCalls calls, Line line, Clock clock) {
        this.calls = calls;
        this.line = line;
        this.problems = new Problems(clock);
    }

    /** Step 1, {@code write_users} (vendor documented; the path is assumed). */
    public WriteAnswer createUser(AccessToken token, NewUser user) {
        var body = WriteCalls.UserBody.of(user);
        return attempt(token, AmsPermission.WRITE_USERS, bearer -> calls.createUser(bearer, body),
                answer -> created(answer, "user", it -> it.is(user)));
    }

    /** Step 2, {@code write_departments} (vendor documented; the path is assumed). */
    public WriteAnswer createDepartment(AccessToken token, NewDepartment department) {
        var body = WriteCalls.DepartmentBody.of(department);
        return attempt(token, AmsPermission.WRITE_DEPARTMENTS, bearer -> calls.createDepartment(bearer, body),
                answer -> created(answer, "department", it -> it.is(department)));
    }

    /** Step 3, {@code write_user_department} (vendor documented; whether it adds or replaces is not). */
    public WriteAnswer assignDepartments(AccessToken token, long userId, SortedSet<Long> departments) {
        Ids.checked(userId);
        departments.forEach(Ids::checked);
        var body = new WriteCalls.DepartmentsBody(departments);
        return attempt(token, AmsPermission.WRITE_USER_DEPARTMENT,
                bearer -> calls.assignDepartments(bearer, userId, body), this::assigned);
    }

    /** Step 5, {@code write_permission_user}: removes every group not listed (vendor documented). */
    public WriteAnswer assignGroups(AccessToken token, long userId, SortedSet<Long> groups) {
        Ids.checked(userId);
        groups.forEach(Ids::checked);
        var body = new WriteCalls.GroupsBody(groups);
        return attempt(token, AmsPermission.WRITE_PERMISSION_USER, bearer -> calls.assignGroups(bearer, userId, body),
                this::assigned);
    }

    private WriteAnswer attempt(AccessToken token, AmsPermission needed, Call call,
            Function<Answered, WriteAnswer> success) {
        return switch (line.attempt(token, call, line.callTimeout())) {
            case Outcome.Failed(var problem) -> otherwise(problem);
            case Answered answer when answer.ok() -> success.apply(answer);
            case Answered answer -> otherwise(problems.of(answer, needed));
        };
    }

    private static WriteAnswer otherwise(AmsProblem problem) {
        return switch (problem) {
            case AmsProblem.NotSignedIn _,AmsProblem.TooManyRequests _,AmsProblem.Unreachable _ ->
                new NotSent(problem);
            case AmsProblem.NoAnswer _,AmsProblem.Fault _,AmsProblem.Unreadable _,AmsProblem.ReadNotKnownNow _ ->
                new Unknown(problem);
            case AmsProblem.MissingPermission _,AmsProblem.OwnPermissions _,AmsProblem.MorePower _,AmsProblem.UserNotFound _,AmsProblem.GroupNotFound _,AmsProblem.FieldsRefused _,AmsProblem.OtherRefusal _ ->
                new Refused(problem);
        };
    }

    /** A number that comes with an error, or with another email or name, is not that of what was sent. */
    private WriteAnswer created(Answered answer, String name, Function<CreatedThing, @Nullable Boolean> asSent) {
        if (!(answer.body() instanceof Body.Json(var node)) || ErrorBody.isIn(node)) {
            return unreadable(answer);
        }
        var created = CreatedThing.in(node, name);
        var id = created.number();
        var named = asSent.apply(created);
        if (id.isEmpty() || Boolean.FALSE.equals(named)) {
            return unreadable(answer);
        }
        if (name.equals("user")) {
            line.evidence().has(id.getAsLong());
        }
        return new Accepted(answer.status(), id.getAsLong(), Boolean.TRUE.equals(named));
    }

    private WriteAnswer assigned(Answered answer) {
        return switch (answer.body()) {
            case Body.Empty _ -> new Accepted(answer.status(), null);
            case Body.Json(var node) when !ErrorBody.isIn(node) -> new Accepted(answer.status(), null);
            case Body.Json _,Body.Text _,Body.Foreign _ -> unreadable(answer);
        };
    }

    private WriteAnswer unreadable(Answered answer) {
        return new Unknown(new Unreadable(problems.of(answer, null).said()));
    }
}
