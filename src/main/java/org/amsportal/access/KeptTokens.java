package org.amsportal.access;

import java.time.Instant;
import java.util.UUID;

import org.amsportal.ams.AccessToken;
import org.jspecify.annotations.Nullable;

/** The tokens of a sign-in as they are kept, at one version of the row. Never printed. */
record KeptTokens(UUID signIn, AccessToken access, @Nullable Instant useUntil, @Nullable String refresh, long version) {

    boolean usable(Instant now, @Nullable AccessToken dead) {
        return (useUntil == null || now.isBefore(useUntil)) && !access.equals(dead);
    }

    @Override
    public String toString() {
        return "KeptTokens[" + signIn + ", version " + version + "]";
    }
}
