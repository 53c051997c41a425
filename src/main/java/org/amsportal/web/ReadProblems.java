package org.amsportal.web;

import java.time.Instant;

import org.amsportal.ams.AmsProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Words for something AMS did not let the portal read, with a reference that finds the log line. */
@Component
public class ReadProblems {

    private static final Logger log = LoggerFactory.getLogger(ReadProblems.class);

    private final ProblemWords problems;

    ReadProblems(ProblemWords problems) {
        this.problems = problems;
    }

    public Notice notice(AmsProblem problem) {
        return notice(problem, Subject.read(null));
    }

    /** The same about somebody. */
    public Notice notice(AmsProblem problem, Subject about) {
        String reference = References.fresh();
        log.warn("reference={} read not answered: {} status={} code={}", reference, problem.getClass().getSimpleName(),
                problem.said().status(), plain(problem.said().code()));
        return problems.ofRead(problem, about.at(Instant.now()).under(reference));
    }

    private static String plain(@org.jspecify.annotations.Nullable String code) {
        return code == null ? "-" : code.replaceAll("[^A-Za-z0-9._-]", "?");
    }
}
