package org.amsportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.amsportal.ams.AccessToken;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the access token of a sign-in, refreshed when needed, with one refresh at a time: within this process callers share one future,
 * between replicas the row's lease decides.
 */
final class TokenRelay {

    /** Longer than the token endpoint is waited for. */
    static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int TRIES = 3;

    private final TokenRows rows;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Duration lease;
    private final String owner = UUID.randomUUID().toString();
    private final ConcurrentHashMap<UUID, CompletableFuture<AccessToken>> running = new ConcurrentHashMap<>();

    TokenRelay(TokenRows rows, TokenEndpoint endpoint, Clock clock, Duration lease) {
        this.rows = rows;
        this.endpoint = endpoint;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * A token that has not run out and is not the one that AMS called dead.
     *
     * @throws SignInServerAway when it cannot be refreshed for now
     * @throws SignInEnded when it can never be again
     */
    AccessToken token(UUID signIn, @Nullable AccessToken dead) {
        // A refresh that others began before this token was found dead may bring just that token.
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var kept = rows.find(signIn).orElseThrow(TokenRelay::ended);
            var token = kept.usable(clock.instant(), dead) ? kept.access() : shared(signIn, dead);
            if (!token.equals(dead)) {
                return token;
            }
        }
        throw new SignInServerAway();
    }

    private AccessToken shared(UUID signIn, @Nullable AccessToken dead) {
        var mine = new CompletableFuture<AccessToken>();
        var others = running.putIfAbsent(signIn, mine);
        if (others != null) {
            return join(others);
        }
        try {
            var token = renewed(signIn, dead);
            mine.complete(token);
            return token;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(signIn, mine);
        }
    }

    private static AccessToken join(CompletableFuture<AccessToken> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw e;
        }
    }

    private AccessToken renewed(UUID signIn, @Nullable AccessToken dead) {
        var giveUp = Instant.now(clock).plus(LONGEST_WAIT);
        var unanswered = 0;
        while (clock.instant().isBefore(giveUp)) {
            var kept = rows.find(signIn).orElseThrow(TokenRelay::ended);
            if (kept.usable(clock.instant(), dead)) {
                return kept.access();
            }
            if (kept.refresh() == null) {
                end(kept);
            } else if (endpoint.known() && rows.lease(kept, owner, lease)) {
                switch (endpoint.refresh(kept)) {
                    case Renewal.Renewed(FreshTokens tokens) -> {
                        if (rows.replace(kept, tokens)) {
                            return tokens.access();
                        }
                    }
                    case Renewal.Ended() -> end(kept);
                    case Renewal.NotDone() -> {
                        rows.release(kept, owner);
                        throw new SignInServerAway();
                    }
                    case Renewal.NotPossible() -> {
                        rows.release(kept, owner);
                        throw new SignInServerRefuses();
                    }
                    // It may have been done, so the lease is left to run out before the one more try.
                    case Renewal.Unanswered() -> unanswered++;
                }
            } else {
                pause();
            }
            if (unanswered > 1) {
                throw new SignInServerAway();
            }
        }
        throw new SignInServerAway();
    }

    private void end(KeptTokens kept) {
        if (rows.deleteUnchanged(kept)) {
            throw ended();
        }
    }

    private static SignInEnded ended() {
        return new SignInEnded("the sign-in has ended");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInServerAway();
        }
    }
}
