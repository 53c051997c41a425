package org.amsportal.access;

import org.jspecify.annotations.Nullable;

/**
 * What is left to do away with at the sign-in server once a sign-in has ended here. Never printed.
 *
 * @param revocable the refresh token, else the access token; null while held work still needs them
 */
record LastTokens(@Nullable String revocable, boolean refresh, @Nullable String idToken) {

    @Override
    public String toString() {
        return "LastTokens[hidden]";
    }
}
