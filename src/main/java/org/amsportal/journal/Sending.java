package org.amsportal.journal;

import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsWrites;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.ams.WriteAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends an opened entry: looks, commits SENDING, calls AMS once, concludes. Only a 401, which AMS put off unread, is followed by one more attempt. */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Preparing preparing;
    private final Concluding concluding;
    private final Entries entries;
    private final Looking looking;
    private final ReadingBack readingBack;
    private final NewNumbers newNumbers;
    private final AmsWrites writes;

    Sending(Preparing preparing, Concluding concluding, Entries entries, Looking looking, ReadingBack readingBack,
            NewNumbers newNumbers, AmsWrites writes) {
        this.preparing = preparing;
        this.concluding = concluding;
        this.entries = entries;
        this.looking = looking;
        this.readingBack = readingBack;
        this.newNumbers = newNumbers;
        this.writes = writes;
    }

    Filed send(Admin admin, Filed filed) {
        return switch (prepared(admin, filed)) {
            case Decision.Stop stop -> concluding.unsent(admin, filed, stop);
            case Decision.Send send -> attempt(admin, filed, send, true);
        };
    }

    private Decision prepared(Admin admin, Filed filed) {
        try {
            return preparing.prepare(admin, filed);
        } catch (DataAccessException | TransactionException gone) {
            return new Decision.Stop(Before.notKnown(), Outcome.notSent(new Why.DatabaseGone()));
        }
    }

    private Filed attempt(Admin admin, Filed filed, Decision.Send send, boolean first) {
        Optional<Called> called = admin.authority().inTurn(() -> called(admin, filed, send));
        if (called.isEmpty()) {
            return entries.get(filed.id());
        }
        var begun = called.get().filed();
        var answer = called.get().answer();
        boolean deadToken = answer instanceof WriteAnswer.NotSent(AmsProblem.NotSignedIn _);
        if (deadToken && first) {
            return withAnotherToken(admin, begun, send, answer);
        }
        return conclude(admin, begun, send, answer);
    }

    private record Called(Filed filed, WriteAnswer answer) {}

    /** In one turn: the lease of SENDING is for the call alone, and not for waiting until its turn has come. */
    private Optional<Called> called(Admin admin, Filed filed, Decision.Send send) {
        return begun(admin, filed, send).map(begun -> new Called(begun, call(begun, send)));
    }

    /** Where SENDING could not be committed, or nobody heard whether it was, there is no call: nothing was sent. */
    private Optional<Filed> begun(Admin admin, Filed filed, Decision.Send send) {
        try {
            return concluding.begin(admin, filed, send);
        } catch (DataAccessException | TransactionException gone) {
            concluding.notBegun(admin, filed);
            return Optional.empty();
        }
    }

    private Filed withAnotherToken(Admin admin, Filed filed, Decision.Send send, WriteAnswer answer) {
        Filed putOff = concluding.answered(admin, filed, answer, Outcome.of(filed.kind(), answer), true);
        if (!putOff.leased()) {
            return putOff; // somebody took this worker for dead, and the guard may be another's by now
        }
        AccessToken token;
        try {
            token = admin.authority().tokenInsteadOf(send.token());
        } catch (SignInEnded _) {
            return concluding.unsent(admin, putOff,
                    new Decision.Stop(send.before(), Outcome.notSent(new Why.SignedOut())));
        }
        return attempt(admin, putOff, new Decision.Send(send.before(), send.list(), send.listed(), token), false);
    }

    private Filed conclude(Admin admin, Filed filed, Decision.Send send, WriteAnswer answer) {
        boolean taken = answer instanceof WriteAnswer.Refused(AmsProblem.FieldsRefused refused) && refused.emailTaken();
        Outcome outcome = taken && filed.wasUnknown() && filed.write() instanceof Write.CreateUser(var user)
                ? arrived(admin, filed, user)
                : newNumbers.outcome(admin, filed, send.listed(), answer);
        boolean readsBack = outcome.state() == State.DONE && filed.kind().assigns();
        Filed concluded = concluding.answered(admin, filed, answer, outcome, readsBack);
        learn(admin, filed.kind().permission(), answer);
        // without the lease the guard may be another's by now, and what is read back another's doing
        boolean mine = concluded.state() == State.DONE && concluded.leased();
        return readsBack && mine ? readingBack.check(admin, concluded) : concluded;
    }

    /** "Taken" after an attempt that was unknown: that one arrived, and only its number is wanted. */
    private Outcome arrived(Admin admin, Filed filed, NewUser user) {
        Outcome numberNotKnown = Outcome.of(State.CONFLICT, new Why.ArrivedEarlier());
        try {
            return looking.users(admin.authority(), user.email()).seen()
                    .flatMap(found -> Judging.users(user, found.same(), filed.before())).orElse(numberNotKnown);
        } catch (AmsException | SignInEnded _) {
            return numberNotKnown;
        }
    }

    private WriteAnswer call(Filed filed, Decision.Send send) {
        AccessToken token = send.token();
        try {
            return switch (filed.write()) {
                case Write.CreateUser(var user) -> writes.createUser(token, user);
                case Write.CreateDepartment(var department) -> writes.createDepartment(token, department);
                case Write.AssignDepartments(long user, _) -> writes.assignDepartments(token, user, send.list());
                case Write.AssignGroups(long user, _) -> writes.assignGroups(token, user, send.list());
            };
        } catch (RuntimeException e) {
            // whatever broke here broke after SENDING: nobody can tell
            LOG.error("AMS call broke: reference={} entry={}", filed.entry().reference(), filed.id(), e);
            return new WriteAnswer.Unknown(new AmsProblem.NoAnswer(AmsProblem.Said.NOTHING));
        }
    }

    private static void learn(Admin admin, AmsPermission permission, WriteAnswer answer) {
        if (answer instanceof WriteAnswer.Accepted) {
            admin.authority().learnt(permission, true);
        } else if (answer instanceof WriteAnswer.Refused(AmsProblem.MissingPermission(_, AmsPermission missing))) {
            admin.authority().learnt(missing == null ? permission : missing, false);
        }
    }
}
