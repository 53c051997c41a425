package org.amsportal.web;

import java.time.Instant;

import org.amsportal.ams.AmsProblem;
import org.amsportal.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Words for something AMS did not let the portal read, with a reference that finds the log line. */
@Component
public class ReadProblems {

    private static final Logger log = LoggerFactory.getLogger(ReadProblems.class);

    private final ProblemWords problems;
    private final Organisation organisation;
    private final Words words;
    private final Times times;

    ReadProblems(ProblemWords problems, Organisation organisation, Words words, Times times) {
        this.problems = problems;
        this.organisation = organisation;
        this.words = words;
        this.times = times;
    }

    public Notice notice(AmsProblem problem) {
        return notice(problem, Subject.read(null));
    }

    /** The same about somebody. */
    public Notice notice(AmsProblem problem, Subject about) {
        String reference = References.fresh();
        log.warn("reference={} read not answered: {} status={} code={}", reference, problem.getClass().getSimpleName(),
                problem.said().status(), plain(problem.said().code()));
        var notice = problems.ofRead(problem, about.at(Instant.now()).under(reference));
        return isSilent(problem)
                ? organisation.lastAnswered().map(times::precisely)
                        .map(since -> notice.saying(words.say("problem.silent-read.since", since))).orElse(notice)
                : notice;
    }

    private static boolean isSilent(AmsProblem problem) {
        return problem instanceof AmsProblem.Unreachable || problem instanceof AmsProblem.NoAnswer;
    }

    private static String plain(@Nullable String code) {
        return code == null ? "-" : code.replaceAll("[^A-Za-z0-9._-]", "?");
    }
}
