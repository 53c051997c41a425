package org.amssandbox.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that goes wrong on purpose with a matching request.
 *
 * @param on which requests
 * @param kind what the caller sees
 * @param processed whether the request is carried out before that
 * @param delayMillis how long it takes; for {@link Kind#SILENCE}, 0 means until the faults are cleared
 * @param reply what is answered, where something is
 */
public record Fault(Match on, Kind kind, boolean processed, long delayMillis, Reply reply) {

    public enum Kind {
        /** The reply is given in place of the real one. */
        ANSWER,
        /** The TCP connection is closed without an answer. */
        DROP,
        /** No answer for the delay, then the connection is closed. */
        SILENCE,
        /** The connection is closed at once, and the request is carried out after the delay. */
        LATE,
        /** The real answer, after the delay. */
        SLOW
    }

    /**
     * Which requests a fault meets.
     *
     * @param method an HTTP method, or * for any
     * @param path a pattern as Spring's, such as {@code /v2/admin/users/*} or {@code /v2/**}
     * @param skip how many matching requests are let through first
     * @param times how many are met after that; 0 means all
     */
    public record Match(String method, String path, int skip, int times) {

        public Match skip(int more) {
            return new Match(method, path, more, times);
        }

        public Match times(int many) {
            return new Match(method, path, skip, many);
        }

        public Match always() {
            return times(0);
        }

        /** The connection is cut before anything is done. */
        public Fault dropped() {
            return new Fault(this, Kind.DROP, false, 0, Reply.NONE);
        }

        /** The request is carried out, then the connection is cut. */
        public Fault droppedAfterWrite() {
            return new Fault(this, Kind.DROP, true, 0, Reply.NONE);
        }

        /** Nothing is done and nothing answered; zero means until the faults are cleared. */
        public Fault silent(Duration time) {
            return new Fault(this, Kind.SILENCE, false, time.toMillis(), Reply.NONE);
        }

        /** The request is carried out, but nothing is answered; zero means until the faults are cleared. */
        public Fault silentAfterWrite(Duration time) {
            return new Fault(this, Kind.SILENCE, true, time.toMillis(), Reply.NONE);
        }

        /** The connection is cut at once, and the request is carried out later all the same. */
        public Fault late(Duration time) {
            return new Fault(this, Kind.LATE, false, time.toMillis(), Reply.NONE);
        }

        /** Carried out and answered as always, only later. */
        public Fault slow(Duration time) {
            return new Fault(this, Kind.SLOW, true, time.toMillis(), Reply.NONE);
        }

        public Fault answers(Reply reply) {
            return new Fault(this, Kind.ANSWER, false, 0, reply);
        }

        /** The request is carried out, but the answer is this one. */
        public Fault answersAfterWrite(Reply reply) {
            return new Fault(this, Kind.ANSWER, true, 0, reply);
        }

        /** A new user or department is there, but the answer does not tell its ID. */
        public Fault withoutId() {
            return answersAfterWrite(Reply.json(201, "{\"data\":{}}"));
        }
    }

    /**
     * An answer.
     *
     * @param size the body is filled up with spaces to this many bytes; 0 leaves it as it is
     */
    public record Reply(int status, Map<String, String> headers, String body, long size) {

        static final Reply NONE = empty(500);

        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body, 0);
        }

        /** A proxy's error page; with 200 a page where JSON was expected. */
        public static Reply html(int status) {
            var page = "<!DOCTYPE html><html><head><title>%1$d</title></head><body><h1>%1$d</h1><p>nginx</p></body></html>"
                    .formatted(status);
            return new Reply(status, Map.of("Content-Type", "text/html; charset=UTF-8"), page, 0);
        }

        public static Reply empty(int status) {
            return new Reply(status, Map.of(), "", 0);
        }

        /** 429; the header is a number of seconds or an HTTP date. */
        public static Reply tooMany(String retryAfter) {
            return json(429, "{\"message\":\"Too Many Attempts.\"}").with("Retry-After", retryAfter);
        }

        public static Reply redirect(String location) {
            return empty(302).with("Location", location);
        }

        public static Reply malformed() {
            return json(200, "{\"data\": [{\"id\": 10");
        }

        /** Well formed, but this many bytes. */
        public static Reply oversized(long bytes) {
            var json = json(200, "{\"data\":[]}");
            return new Reply(200, json.headers(), json.body(), bytes);
        }

        public Reply with(String header, String value) {
            var more = new TreeMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, size);
        }
    }

    /** The next request with this method and path. */
    public static Match on(String method, String path) {
        return new Match(method, path, 0, 1);
    }
}
