package org.amsportal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.assignments.Grants.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what stands in the way into words: a title, an explanation and a next step, from the bundle {@code problems}. */
@Component
public class ProblemWords {

    private final Words words;
    private final Times times;

    ProblemWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** A read that AMS did not answer with what was asked for. */
    public Notice ofRead(AmsProblem problem, Subject subject) {
        String key = switch (problem) {
            case AmsProblem.MissingPermission missing ->
                missing.permission() == null ? "may-not-read" : write(problem, subject);
            case AmsProblem.TooManyRequests _ -> "wait-read";
            case AmsProblem.Unreachable _,AmsProblem.NoAnswer _ -> "silent-read";
            case AmsProblem.Fault _ -> "fault-read";
            case AmsProblem.Unreadable _ -> "unreadable-read";
            case AmsProblem.OtherRefusal _,AmsProblem.FieldsRefused _ -> "refused-read";
            default -> write(problem, subject);
        };
        return say(key, problem.said(), subject, null);
    }

    /** A write that AMS refused or that did not reach it. */
    public Notice ofWrite(AmsProblem problem, Subject subject, @Nullable Admin admin) {
        return say(write(problem, subject), problem.said(), subject, copy(problem, subject, admin));
    }

    /** A write that was not sent: AMS could not be reached, or a read that had to come first failed. */
    Notice ofAskingFirst(AmsProblem problem, Subject subject, @Nullable Admin admin) {
        String key = switch (problem) {
            case AmsProblem.NoAnswer _ -> "asked-silent";
            case AmsProblem.Fault _ -> "asked-fault";
            case AmsProblem.Unreadable _ -> "asked-unreadable";
            case AmsProblem.OtherRefusal _,AmsProblem.FieldsRefused _ -> "asked-refused";
            default -> null;
        };
        return key == null ? ofWrite(problem, subject, admin) : say(key, problem.said(), subject, null);
    }

    /** What stands against a grant before anything is sent. */
    public Notice of(Objection objection, Subject subject, @Nullable Admin admin) {
        return switch (objection) {
            case Objection.OwnPermissions _ -> say("own", Said.NOTHING, subject, null);
            case Objection.BeyondPower beyond ->
                say("more-power-named", Said.NOTHING,
                        subject.wanting(beyond.groups().stream().map(g -> g.name()).toList()), null);
            case Objection.NotListed _ -> say("group-gone", Said.NOTHING, subject, null);
            case Objection.MayNotAssign _ -> mayNot(AmsPermission.WRITE_PERMISSION_USER, subject, admin);
        };
    }

    /** What an admin may not do, said before a form is filled in. */
    public Notice mayNot(AmsPermission permission, Subject subject, @Nullable Admin admin) {
        return say("missing." + permission.code(), Said.NOTHING, subject, request(permission, subject, admin));
    }

    /** Words by their key: {@code problem.<key>.title}, {@code .text}, {@code .more} and {@code .next}, of which only the title must be there. */
    public Notice say(String key, Said said, Subject subject, @Nullable String copy) {
        Object[] values = values(subject);
        var text = new ArrayList<String>();
        for (String part : List.of(".text", ".more")) {
            String line = words.sayIfThere("problem." + key + part, values);
            if (line != null) {
                text.add(line.strip());
            }
        }
        return new Notice(look(key), words.say("problem." + key + ".title", values), List.copyOf(text),
                words.sayIfThere("problem." + key + ".next", values), links(key), copy, subject.reference(), said);
    }

    /** Who {0}, what {1}, what was found afterwards {2}, when {3}, email {4}, AMS number {5}. */
    private Object[] values(Subject subject) {
        Instant at = subject.at();
        String email = subject.email();
        Long userId = subject.userId();
        String who = subject.who().isEmpty() ? words.say("problem.somebody") : subject.who();
        String what = subject.what().isEmpty() ? words.say("problem.something") : words.list(subject.what());
        return new Object[]{who, what, subject.checked(), at == null ? "" : times.precisely(at),
                email == null ? "" : email,
                userId == null ? "" : Long.toString(userId)};
    }

    static String write(AmsProblem problem, Subject subject) {
        return switch (problem) {
            case AmsProblem.NotSignedIn _ -> "signed-out";
            case AmsProblem.MissingPermission missing -> missing.permission() == null
                    ? "missing"
                    : "missing." + missing.permission().code();
            case AmsProblem.OwnPermissions _ -> subject.self() ? "own" : "own-other";
            case AmsProblem.MorePower _ -> "more-power";
            case AmsProblem.UserNotFound _ -> "user-gone";
            case AmsProblem.GroupNotFound _ -> "group-gone";
            case AmsProblem.FieldsRefused refused -> refused.emailTaken() ? "email-taken" : "fields";
            case AmsProblem.OtherRefusal _ -> "refused";
            case AmsProblem.TooManyRequests _ -> "wait";
            case AmsProblem.Unreachable _ -> "unreachable";
            case AmsProblem.NoAnswer _ -> "no-answer";
            case AmsProblem.Fault _ -> "fault";
            case AmsProblem.Unreadable _ -> "unreadable";
        };
    }

    private @Nullable String copy(AmsProblem problem, Subject subject, @Nullable Admin admin) {
        return switch (problem) {
            case AmsProblem.MissingPermission missing when missing.permission() != null ->
                request(missing.permission(), subject, admin);
            case AmsProblem.OwnPermissions _,AmsProblem.MorePower _ when !subject.what().isEmpty() ->
                words.say("request.groups", subject.who(), words.list(subject.what()), reference(subject));
            default -> null;
        };
    }

    private String request(AmsPermission permission, Subject subject, @Nullable Admin admin) {
        String account = admin == null ? "" : admin.email() == null ? admin.name() : admin.email();
        return words.say("request.permission", account, permission.code(),
                words.say("permission." + permission.code() + ".to"), reference(subject)).strip();
    }

    private String reference(Subject subject) {
        String reference = subject.reference();
        return reference == null ? "" : words.say("request.reference", reference);
    }

    private static Look look(String key) {
        return switch (key) {
            case "no-answer", "fault", "unreadable", "interrupted" -> Look.UNKNOWN;
            case "asked-silent", "asked-silent-going-on", "asked-fault", "asked-fault-going-on", "asked-unreadable",
                    "asked-refused", "wait", "wait-read", "wait-going-on", "wait-until", "unreachable-going-on",
                    "signed-out",
                    "silent-read", "unreachable", "fault-read", "unreadable-read",
                    "changed", "sent-changed", "sent-changed-departments",
                    "busy", "user-exists", "department-exists", "found-otherwise", "still-there", "not-known-now",
                    "arrived-earlier" ->
                Look.CHECK;
            default -> Look.REFUSED;
        };
    }

    private List<Link> links(String key) {
        return switch (key) {
            case "user-gone", "email-taken" -> List.of(new Link(words.say("action.search-users"), "/users"));
            default -> List.of();
        };
    }
}
