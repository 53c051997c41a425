package org.amsportal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.journal.Entry;
import org.amsportal.journal.NotTaken;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a journal entry stands where it stands. */
@Component
class WhyWords {

    /** Nobody is asked to watch a page for longer. */
    private static final Duration COME_BACK = Duration.ofMinutes(2);

    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    WhyWords(ProblemWords problems, Words words, Times times) {
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    /**
     * The words for an entry that is not simply done; null for one that is.
     *
     * @param checked what was found after permission groups had been refused
     * @param looking whether the portal is still finding out by itself
     */
    @Nullable
    Notice of(Entry entry, Subject subject, Checked checked, boolean looking, Admin admin) {
        return switch (entry.state()) {
            case DONE -> entry.why() instanceof Why.StillThere ? said("still-there", subject) : null;
            case SENDING -> null;
            case ABSENT -> absent(entry, subject);
            case ABANDONED -> said("left", subject);
            case UNKNOWN -> unknown(entry, subject, looking);
            case NOT_SENT -> looking
                    ? putOff(entry, subject, admin)
                    : explained(entry, subject, checked, admin);
            case REFUSED, CONFLICT -> explained(entry, subject, checked, admin);
        };
    }

    /** Not sent yet, but it goes on by itself. */
    private @Nullable Notice putOff(Entry entry, Subject subject, Admin admin) {
        if (!(entry.why() instanceof Why.ByAms(var problem))) {
            return explained(entry, subject, Checked.NOTHING, admin);
        }
        return switch (problem) {
            case AmsProblem.TooManyRequests(var said, var after) -> after == null
                    ? problems.say("wait-going-on", said, subject, null)
                    : problems.say(after.compareTo(COME_BACK) > 0 ? "wait-come-back" : "wait-until", said,
                            subject.at(entry.changedAt().plus(after)), null);
            case AmsProblem.Unreachable(var said) -> problems.say("unreachable-going-on", said, subject, null);
            case AmsProblem.NoAnswer(var said) -> problems.say("asked-silent-going-on", said, subject, null);
            case AmsProblem.Fault(var said) -> problems.say("asked-fault-going-on", said, subject, null);
            case AmsProblem.ReadNotKnownNow(var said) -> problems.say("asked-unsure-going-on", said, subject, null);
            default -> explained(entry, subject, Checked.NOTHING, admin);
        };
    }

    private @Nullable Notice explained(Entry entry, Subject subject, Checked checked, Admin admin) {
        return switch (entry.why()) {
            case null -> entry.state() == State.NOT_SENT ? null : said("refused", subject);
            case Why.ByAms byAms -> byAms(byAms.problem(), entry, subject, checked, admin);
            case Why.SignedOut _ -> said("signed-out-between", subject);
            case Why.ChangedMeanwhile _ -> changed(entry, subject);
            case Why.UserExists exists -> withFound(said("user-exists", subject), exists);
            case Why.DepartmentExists _ -> said("department-exists", subject);
            case Why.Busy _ -> said("busy", subject);
            case Why.FoundOtherwise _ -> said(
                    entry.write() instanceof Write.CreateUser ? "found-user" : "found-otherwise", subject);
            case Why.StillThere _ -> said("still-there", subject);
            case Why.Interrupted _ -> said("stopped-before", subject);
            case Why.DatabaseGone _ -> said("database-gone-before", subject);
            case Why.NotKnownNow _ -> said("not-known-now", subject);
            case Why.ArrivedEarlier _ -> said("arrived-earlier", subject);
        };
    }

    private Notice byAms(AmsProblem problem, Entry entry, Subject subject, Checked checked, Admin admin) {
        if (problem instanceof AmsProblem.UserNotFound && subject.soFar() != null && subject.soFar().created()) {
            return problems.say("user-not-yet", problem.said(), subject, null);
        }
        if (entry.state() == State.NOT_SENT) {
            return problems.ofAskingFirst(problem, subject, admin);
        }
        return problem instanceof AmsProblem.MorePower
                ? morePower(problem, subject, checked)
                : marked(problems.ofWrite(problem, subject, admin), checked);
    }

    /** AMS does not say which group it is about; where the portal can tell, it does. */
    private Notice morePower(AmsProblem problem, Subject subject, Checked checked) {
        var beyond = Checked.names(checked.beyond(true));
        var kept = Checked.names(checked.beyond(false));
        if (!beyond.isEmpty()) {
            return problems.ofPower(checked.rest().isEmpty() ? "alone" : "known", problem.said(), subject, beyond);
        }
        if (!kept.isEmpty()) {
            return problems.ofPower("kept", problem.said(), subject, kept);
        }
        return checked.asked().size() == 1
                ? problems.ofPower("alone", problem.said(), subject, Checked.names(checked.asked()))
                : problems.ofWrite(problem, subject, null);
    }

    private Notice marked(Notice notice, Checked checked) {
        return checked.anyGone() ? notice.adding(words.say("problem.group-gone.marked")) : notice;
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
        Instant sent = entry.sentAt();
        return sent == null ? entry.changedAt() : sent;
    }

    private Notice withFound(Notice notice, Why.UserExists exists) {
        var more = notice;
        for (var user : exists.found()) {
            more = more.with(new Link(words.say("action.open", Person.name(user)), "/users/" + user.id()));
        }
        return more;
    }

    private Notice unknown(Entry entry, Subject subject, boolean looking) {
        var then = subject.at(sentAt(entry));
        var problem = entry.why() instanceof Why.ByAms byAms ? byAms.problem() : null;
        Said said = problem == null ? Said.NOTHING : problem.said();
        var how = problems.say(problem == null ? interrupted(entry) : ProblemWords.write(problem, then), said, then,
                null);
        boolean user = entry.write() instanceof Write.CreateUser;
        var text = new ArrayList<>(how.text());
        var what = problems.say("unknown" + (user ? "-user" : "") + (looking ? ".looking" : ".look-yourself"), said,
                then,
                null);
        text.addAll(what.text());
        Instant until = entry.settleAfter();
        if (until != null && entry.wordNotTaken().filter(it -> it == NotTaken.TOO_EARLY).isPresent()) {
            text.add(words.say("plan.ask.not-taken.too-early", times.precisely(until)));
        }
        return new Notice(Look.UNKNOWN, user ? what.title() : how.title(), List.copyOf(text), what.next(), what.links(),
                null, how.reference(), said);
    }

    private static String interrupted(Entry entry) {
        return entry.why() instanceof Why.DatabaseGone ? "database-gone" : "interrupted";
    }

    /** Looked for in vain, or somebody who looked has said so. */
    private Notice absent(Entry entry, Subject subject) {
        String key = entry.write() instanceof Write.CreateUser ? "absent-user" : "absent";
        if (entry.settledByAPerson()) {
            return said(key + ".told", subject);
        }
        List<Instant> looks = entry.looks();
        var notice = said(key, subject.at(looks.isEmpty() ? entry.changedAt() : looks.getLast()));
        return looks.size() < 2
                ? notice
                : notice.saying(words.say("problem." + key + ".twice", subject.who(),
                        subject.email() == null ? "" : subject.email(), times.at(looks.get(looks.size() - 2)),
                        times.at(looks.getLast())));
    }

    private Notice said(String key, Subject subject) {
        return problems.say(key, Said.NOTHING, subject, null);
    }
}
