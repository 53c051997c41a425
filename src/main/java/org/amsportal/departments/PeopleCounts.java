package org.amsportal.departments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.departments.PeopleCount.State;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Headcounts;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserQuery;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** How many people are where: AMS has to be asked about everybody, so it is counted behind the pages, and for many people only when somebody wants it. */
@Component
class PeopleCounts {

    /** Up to so many people who are not looked up yet are counted unasked. */
    private static final int FEW = 300;
    /** How long the end of a count says something about now. */
    private static final Duration LATELY = Duration.ofMinutes(10);
    /** AMS has two calls for each person; about so many are answered within a minute (assumed: 50 ms each, 8 at a time). */
    private static final int CALLS = 2;
    private static final int A_MINUTE = 10_000;

    private final Directory directory;
    private final ReadProblems problems;
    private final Words words;
    private final Times times;
    private final Clock clock;

    PeopleCounts(Directory directory, ReadProblems problems, Words words, Times times, Clock clock) {
        this.directory = directory;
        this.problems = problems;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** As far as they are counted; where few are missing, counting begins. */
    PeopleCount of(Admin admin) {
        var count = asFarAs(admin);
        if (count.state() == State.NOT_COUNTED && count.missing() <= FEW) {
            begin(admin);
            return count.as(State.COUNTING, counting(count.people(), count.missing()));
        }
        return count;
    }

    /** As far as they are counted, and no further. */
    PeopleCount asFarAs(Admin admin) {
        if (!directory.tellsWhoIsWhere()) {
            return PeopleCount.NONE;
        }
        return switch (directory.headcounts(admin)) {
            case Reading.Known<Headcounts>(var counts, _, _) -> of(admin, shared(admin, counts));
            case Reading.Failed<Headcounts>(var problem) ->
                new PeopleCount(State.NOT_READ, "", problems.notice(problem), null, 0, 0);
            case Reading.NotKnown<Headcounts> _ ->
                new PeopleCount(State.READING, words.say("departments.count.reading"), null, null, 0, 0);
        };
    }

    /** Counts everybody, unless that goes on already. */
    void begin(Admin admin) {
        directory.lookUp(admin);
    }

    /** What others of the same rights have looked up of many people is told once AMS has told this very sign-in of one of them. */
    private Headcounts shared(Admin admin, Headcounts counts) {
        if (counts.checked() > 0 || counts.people() <= FEW) {
            return counts;
        }
        directory.users(admin, UserQuery.EVERYBODY, 1, 1).known().ifPresent(
                list -> directory.access(admin, list.users().stream().map(AmsUser::id).toList()));
        return directory.headcounts(admin).known().orElse(counts);
    }

    private PeopleCount of(Admin admin, Headcounts before) {
        var lookup = directory.lookup(admin);
        // it may have ended since it was last asked how many are looked up
        var counts = lookup.running() ? before : directory.headcounts(admin).known().orElse(before);
        int missing = counts.people() - counts.checked();
        var ended = lookup.ended().filter(it -> it.isAfter(clock.instant().minus(LATELY)));
        if (lookup.running()) {
            return new PeopleCount(State.COUNTING, counting(counts.people(), missing), null, null, counts.people(),
                    missing);
        }
        if (counts.whole()) {
            return counted(counts, lookup.ended().map(this::at).orElseGet(() -> words.say("departments.counted")), 0);
        }
        if (ended.isPresent()) {
            return lookup.stopped()
                    .map(problem -> new PeopleCount(State.STOPPED,
                            words.say("departments.count.stopped", counts.checked(), counts.people()),
                            problems.notice(problem), null, counts.people(), missing))
                    .orElseGet(() -> counted(counts, at(ended.get()), missing));
        }
        int calls = CALLS * missing;
        return new PeopleCount(State.NOT_COUNTED,
                words.say("departments.count.not-yet", calls, Math.ceilDiv(calls, A_MINUTE)), null, null,
                counts.people(), missing);
    }

    private static PeopleCount counted(Headcounts counts, String when, int missing) {
        return new PeopleCount(State.COUNTED, when, null, counts, counts.people(), missing);
    }

    private String at(Instant ended) {
        return words.say("departments.counted.at", times.at(ended));
    }

    private String counting(int people, int missing) {
        return words.say("departments.count.running", people - missing, people);
    }
}
