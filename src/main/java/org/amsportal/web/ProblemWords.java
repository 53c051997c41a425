package org.amsportal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.assignments.Grants.Objection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns what stands in the way into words: a title, an explanation and a next step, from the bundle {@code problems}. */
@Component
public class ProblemWords {

    /** What AMS may or may not have done. */
    private static final Set<String> NOT_KNOWN = Set.of("no-answer", "fault", "unreadable", "interrupted",
            "database-gone",
            "unknown-user");

    /** What AMS, or this portal before sending, has said no to. All others wait for something or somebody. */
    private static final Set<String> REFUSED = Set.of("own", "own-other", "more-power", "more-power-named",
            "more-power-kept", "more-power-known", "more-power-alone", "stronger", "user-gone", "group-gone",
            "email-taken", "fields", "refused", "missing",
            "may-not-read", "refused-read", "asked-may-not-read", "other-company");

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWords.class);

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
            case AmsProblem.TooManyRequests(_, var after) -> after == null ? "wait-read" : "wait-read-until";
            case AmsProblem.Unreachable _,AmsProblem.NoAnswer _ -> "silent-read";
            case AmsProblem.Fault _ -> "fault-read";
            case AmsProblem.Unreadable _ -> "unreadable-read";
            case AmsProblem.OtherRefusal _,AmsProblem.FieldsRefused _ -> "refused-read";
            case AmsProblem.ReadNotKnownNow _ -> "unsure-read";
            default -> write(problem, subject);
        };
        return say(key, problem.said(), later(problem, subject), null);
    }

    /** A write that AMS refused or that did not reach it. */
    public Notice ofWrite(AmsProblem problem, Subject subject, @Nullable Admin admin) {
        return say(write(problem, subject), problem.said(), later(problem, subject), copy(problem, subject, admin));
    }

    /** More power than the admin has, where the portal can tell which groups it is about. */
    Notice ofPower(String which, Said said, Subject subject, List<String> about) {
        return say("more-power-" + which, said, subject.wanting(about), groups(subject));
    }

    /** A write that was not sent: AMS could not be reached, or a read that had to come first failed. */
    Notice ofAskingFirst(AmsProblem problem, Subject subject, @Nullable Admin admin) {
        String key = switch (problem) {
            case AmsProblem.NoAnswer _ -> "asked-silent";
            case AmsProblem.Fault _ -> "asked-fault";
            case AmsProblem.Unreadable _ -> "asked-unreadable";
            case AmsProblem.OtherRefusal _,AmsProblem.FieldsRefused _ -> "asked-refused";
            case AmsProblem.MissingPermission _ -> "asked-may-not-read";
            default -> null;
        };
        return key == null ? ofWrite(problem, subject, admin) : say(key, problem.said(), subject, null);
    }

    /** What stands against a grant before anything is sent, with a reference that finds the log line. */
    public Notice of(Objection objection, Subject about, @Nullable Admin admin) {
        var subject = about.under(References.fresh());
        LOG.info("reference={} not sent: {}", subject.reference(), objection.getClass().getSimpleName());
        return switch (objection) {
            case Objection.OwnPermissions _ -> say("own", Said.NOTHING, subject, groups(subject));
            case Objection.BeyondPower beyond -> {
                var named = subject.wanting(beyond.groups().stream().map(g -> g.name()).toList());
                yield say("more-power-named", Said.NOTHING, named, groups(named));
            }
            case Objection.NotListed _ -> say("group-gone", Said.NOTHING, subject, null);
            case Objection.MayNotAssign _ -> mayNot(AmsPermission.WRITE_PERMISSION_USER, subject, admin);
            case Objection.OtherCompany(var names) ->
                say("other-company", Said.NOTHING, subject.wanting(names), null);
            case Objection.CompanyNotTold(var names) ->
                say("company-not-told", Said.NOTHING, subject.wanting(names), null);
        };
    }

    /** What an admin may not do, said before a form is filled in. */
    public Notice mayNot(AmsPermission permission, Subject subject, @Nullable Admin admin) {
        return say("missing." + permission.code(), Said.NOTHING, subject, request(permission, subject, admin));
    }

    /**
     * Words by their key: {@code problem.<key>.title}, {@code .text}, {@code .created} once the person has been created, {@code .untouched} while
     * nothing has been written, and {@code .next}, of which only the title must be there.
     */
    public Notice say(String key, Said said, Subject subject, @Nullable String copy) {
        Object[] values = values(key, subject);
        var text = new ArrayList<String>();
        for (String part : parts(subject.soFar())) {
            String line = words.sayIfThere("problem." + key + part, values);
            if (line != null && !line.isBlank()) {
                text.add(line.strip());
            }
        }
        return new Notice(look(key), words.say("problem." + key + ".title", values), List.copyOf(text),
                words.sayIfThere("problem." + key + ".next", values), links(key, subject), copy, subject.reference(),
                said);
    }

    private static List<String> parts(Subject.@Nullable SoFar soFar) {
        if (soFar == null) {
            return List.of(".text");
        }
        return soFar.created()
                ? List.of(".text", ".created")
                : soFar.untouched() ? List.of(".text", ".untouched") : List.of(".text");
    }

    /** Who {0}, what {1}, what was found afterwards {2}, when {3}, email {4}, AMS number {5}, first name {6}, what is to do {7}, how many {8}. */
    private Object[] values(String key, Subject subject) {
        Instant at = subject.at();
        String email = subject.email();
        Long userId = subject.userId();
        var soFar = subject.soFar();
        String somebody = words.say("problem.somebody");
        String nothing = words.sayIfThere("problem." + key + ".what");
        String what = !subject.what().isEmpty()
                ? words.list(subject.what())
                : nothing == null ? words.say("problem.something") : nothing;
        return new Object[]{subject.who().isEmpty() ? somebody : subject.who(), what, subject.checked(),
                at == null ? "" : times.precisely(at), email == null ? "" : email,
                userId == null ? "" : Long.toString(userId), subject.first().isEmpty() ? somebody : subject.first(),
                soFar == null ? "" : soFar.todo(), subject.what().size()};
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
            case AmsProblem.TooManyRequests(_, var after) -> after == null ? "wait" : "wait-come-back";
            case AmsProblem.Unreachable _ -> "unreachable";
            case AmsProblem.NoAnswer _ -> "no-answer";
            case AmsProblem.Fault _ -> "fault";
            case AmsProblem.Unreadable _ -> "unreadable";
            case AmsProblem.ReadNotKnownNow _ -> "asked-unsure";
        };
    }

    /** Where AMS says how long to wait, it is the end of the wait that counts. */
    private static Subject later(AmsProblem problem, Subject subject) {
        Instant at = subject.at();
        return problem instanceof AmsProblem.TooManyRequests(_, var after) && after != null && at != null
                ? subject.at(at.plus(after))
                : subject;
    }

    private @Nullable String copy(AmsProblem problem, Subject subject, @Nullable Admin admin) {
        return switch (problem) {
            case AmsProblem.MissingPermission missing when missing.permission() != null ->
                request(missing.permission(), subject, admin);
            case AmsProblem.OwnPermissions _,AmsProblem.MorePower _ -> groups(subject);
            default -> null;
        };
    }

    private @Nullable String groups(Subject subject) {
        if (subject.what().isEmpty()) {
            return null;
        }
        String email = subject.email();
        Long userId = subject.userId();
        String who = Stream.of(subject.who(), email == null ? "" : email,
                userId == null ? "" : words.say("person.number", Long.toString(userId)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return words.say("request.groups", who, words.list(subject.what()), reference(subject)).strip();
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
        if (NOT_KNOWN.contains(key)) {
            return Look.UNKNOWN;
        }
        return REFUSED.contains(key) || key.startsWith("missing.") ? Look.REFUSED : Look.CHECK;
    }

    private List<Link> links(String key, Subject subject) {
        Long userId = subject.userId();
        return switch (key) {
            case "user-gone" -> List.of(new Link(words.say("action.search-users"), "/users"));
            case "email-taken" -> List.of(new Link(words.say("action.search-users"), "/users"));
            case "group-gone" -> user(userId, "action.check-groups", "/groups");
            case "missing.write_departments" -> user(userId, "action.other-department", "/departments");
            case "wait-read", "wait-read-until", "silent-read", "fault-read", "unreadable-read", "unsure-read" ->
                List.of(new Link(words.say("action.try-again"), Link.THIS_PAGE));
            default -> List.of();
        };
    }

    private List<Link> user(@Nullable Long userId, String key, String page) {
        return userId == null ? List.of() : List.of(new Link(words.say(key), "/users/" + userId + page));
    }
}
