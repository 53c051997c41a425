package org.amsportal.ams;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.amsportal.ams.AmsProblem.NoAnswer;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.ams.AmsProblem.Unreachable;
import org.amsportal.ams.AmsProblem.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ResponseEntity;

/** The line to AMS, shared by all calls of this process: makes one attempt of one call, when a slot is free, within its time. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final Semaphore slots;
    private final Duration patience;
    private final Duration callTimeout;
    private final Evidence evidence = new Evidence();
    private volatile @Nullable Instant answeredAt;

    Line(AmsSettings settings) {
        this.slots = new Semaphore(settings.maxConcurrency(), true);
        this.patience = settings.connectTimeout();
        this.callTimeout = settings.callTimeout();
    }

    /** When AMS itself last answered, whatever it said; null if it has not yet. */
    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    Evidence evidence() {
        return evidence;
    }

    Duration callTimeout() {
        return callTimeout;
    }

    /** Sends the call once; blocks, so never on a reactor thread. */
    Outcome attempt(AccessToken token, Call call, Duration atMost) {
        if (!slot()) {
            LOG.warn("AMS call not sent: no free slot within {}", patience);
            return new Outcome.Failed(new Unreachable(Said.NOTHING));
        }
        try {
            return noted(send(token, call, atMost));
        } finally {
            slots.release();
        }
    }

    /** A fault may be that of something before AMS, so it does not show that AMS is there. */
    private Outcome noted(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answer) {
            evidence.note(answer);
            if (answer.status() < 500) {
                answeredAt = Instant.now();
            }
        }
        return outcome;
    }

    private boolean slot() {
        try {
            return slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Outcome send(AccessToken token, Call call, Duration atMost) {
        var sent = new AtomicBoolean();
        try {
            var answer = call.with("Bearer " + token.value()).timeout(atMost).contextCapture()
                    .contextWrite(context -> context.put(Connections.SENT, sent)).block();
            return answer == null ? new Outcome.Failed(new NoAnswer(Said.NOTHING)) : answered(answer, token);
        } catch (RuntimeException e) {
            var problem = problem(e, sent.get());
            LOG.warn("AMS call without an answer: {} ({})", problem.getClass().getSimpleName(), rootName(e));
            return new Outcome.Failed(problem);
        }
    }

    private static Outcome answered(ResponseEntity<byte[]> answer, AccessToken token) {
        var headers = answer.getHeaders();
        var body = Body.of(answer.getBody(), headers.getFirst(HttpHeaders.CONTENT_TYPE), token);
        return new Outcome.Answered(answer.getStatusCode().value(), headers.getFirst(HttpHeaders.RETRY_AFTER), body);
    }

    /** Whatever fails before the request begins to go out was not sent; afterwards nobody knows. */
    private static AmsProblem problem(RuntimeException failure, boolean sent) {
        if (!sent) {
            return new Unreachable(Said.NOTHING);
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DataBufferLimitException || t instanceof DecodingException
                    || t instanceof InvalidMediaTypeException) {
                return new Unreadable(Said.NOTHING);
            }
        }
        return new NoAnswer(Said.NOTHING);
    }

    /** Only the kind: messages of these exceptions hold addresses with what was searched for. */
    private static String rootName(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
