package org.amsportal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a journal entry stands where it stands. */
@Component
class WhyWords {

    private final ProblemWords problems;
    private final Words words;

    WhyWords(ProblemWords problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    /**
     * The words for an entry that is not simply done; null for one that is.
     *
     * @param looking whether the portal is still finding out by itself
     */
    @Nullable
    Notice of(Entry entry, Subject subject, boolean looking, Admin admin) {
        return switch (entry.state()) {
            case DONE -> entry.why() instanceof Why.StillThere ? said("still-there", subject) : null;
            case SENDING -> null;
            case ABSENT -> said("absent", subject);
            case ABANDONED -> said("left", subject);
            case UNKNOWN -> unknown(entry, subject, looking);
            case NOT_SENT -> looking ? putOff(entry, subject, admin) : explained(entry, subject, admin);
            case REFUSED, CONFLICT -> explained(entry, subject, admin);
        };
    }

    /** Not sent yet, but it goes on by itself. */
    private @Nullable Notice putOff(Entry entry, Subject subject, Admin admin) {
        if (!(entry.why() instanceof Why.ByAms(var problem))) {
            return explained(entry, subject, admin);
        }
        return switch (problem) {
            case AmsProblem.TooManyRequests(var said, var after) -> after == null
                    ? problems.say("wait-going-on", said, subject, null)
                    : problems.say("wait-until", said, subject.at(entry.changedAt().plus(after)), null);
            case AmsProblem.Unreachable(var said) -> problems.say("unreachable-going-on", said, subject, null);
            case AmsProblem.NoAnswer(var said) -> problems.say("asked-silent-going-on", said, subject, null);
            case AmsProblem.Fault(var said) -> problems.say("asked-fault-going-on", said, subject, null);
            default -> explained(entry, subject, admin);
        };
    }

    private @Nullable Notice explained(Entry entry, Subject subject, Admin admin) {
        return switch (entry.why()) {
            case null -> entry.state() == State.NOT_SENT ? null : said("refused", subject);
            case Why.ByAms byAms -> byAms(byAms.problem(), entry, subject, admin);
            case Why.SignedOut _ -> said("signed-out-between", subject);
            case Why.ChangedMeanwhile _ -> changed(entry, subject);
            case Why.UserExists exists -> withFound(said("user-exists", subject), exists);
            case Why.DepartmentExists _ -> said("department-exists", subject);
            case Why.Busy _ -> said("busy", subject);
            case Why.FoundOtherwise _ -> said("found-otherwise", subject);
            case Why.StillThere _ -> said("still-there", subject);
            case Why.Interrupted _ -> said("interrupted", subject);
            case Why.NotKnownNow _ -> said("not-known-now", subject);
            case Why.ArrivedEarlier _ -> said("arrived-earlier", subject);
        };
    }

    private Notice byAms(AmsProblem problem, Entry entry, Subject subject, Admin admin) {
        if (problem instanceof AmsProblem.UserNotFound && justCreated(entry)) {
            return problems.say("user-not-yet", problem.said(), subject, null);
        }
        return entry.state() == State.NOT_SENT
                ? problems.ofAskingFirst(problem, subject, admin)
                : problems.ofWrite(problem, subject, admin);
    }

    private static boolean justCreated(Entry entry) {
        return switch (entry.write()) {
            case Write.AssignGroups(_, var change) -> change instanceof Change.Adding;
            case Write.AssignDepartments(_, var change) -> change instanceof Change.Adding;
            case Write.CreateUser _,Write.CreateDepartment _ -> false;
        };
    }

    /** Before sending nothing was sent; afterwards AMS did not answer, and has another list than the one sent. */
    private Notice changed(Entry entry, Subject subject) {
        if (!Outcomes.sentAndChanged(entry)) {
            return said(entry.write() instanceof Write.AssignGroups ? "changed" : "changed-departments", subject);
        }
        var then = subject.at(sentAt(entry));
        return switch (entry.write()) {
            case Write.AssignGroups(long user, _) -> said("sent-changed", then)
                    .with(new Link(words.say("action.see-groups"), "/users/" + user + "/groups"));
            case Write.AssignDepartments(long user, _) -> said("sent-changed-departments", then)
                    .with(new Link(words.say("action.see-departments"), "/users/" + user + "/departments"));
            case Write.CreateUser _,Write.CreateDepartment _ -> said("found-otherwise", subject);
        };
    }

    private static Instant sentAt(Entry entry) {
        return entry.happenings().stream().filter(line -> line.kind().equals("SENDING")).map(Entry.Happening::at)
                .reduce((_, later) -> later).orElse(entry.changedAt());
    }

    private Notice withFound(Notice notice, Why.UserExists exists) {
        var more = notice;
        for (var user : exists.found()) {
            more = more.with(new Link(words.say("action.open", Person.name(user)), "/users/" + user.id()));
        }
        return more;
    }

    private Notice unknown(Entry entry, Subject subject, boolean looking) {
        var problem = entry.why() instanceof Why.ByAms byAms ? byAms.problem() : null;
        String key = problem == null ? "interrupted" : ProblemWords.write(problem, subject);
        var notice = problems.say(key, problem == null ? Said.NOTHING : problem.said(), subject, null);
        boolean user = entry.write() instanceof Write.CreateUser;
        var text = new ArrayList<>(notice.text());
        String email = subject.email() == null ? "" : subject.email();
        if (user) {
            text.add(words.say("problem.unknown-user.text", subject.who()));
        }
        String on = looking ? ".looking" : ".look-yourself";
        String next = words.say("problem.unknown" + (user ? "-user" : "") + on, subject.who(), "", "", "", email);
        return new Notice(notice.look(), notice.title(), List.copyOf(text), next, notice.links(), notice.copy(),
                notice.reference(), notice.said());
    }

    private Notice said(String key, Subject subject) {
        return problems.say(key, Said.NOTHING, subject, null);
    }
}
