package org.amssandbox.traffic;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An API request as it arrived.
 *
 * @param user the email of whom the token was given to; null without a token, or with one never issued here
 * @param tokenSha256 the SHA-256 of the bearer token in hexadecimal; null without one
 * @param replayed whether this is the late half of a {@link Fault.Kind#LATE} fault
 */
public record LoggedRequest(Instant at, String method, String path, @Nullable String query, String body,
        @Nullable String user, @Nullable String tokenSha256, @Nullable String traceparent, boolean replayed) {

    public boolean is(String method, String path) {
        return this.method.equals(method) && this.path.equals(path);
    }

    public boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }
}
