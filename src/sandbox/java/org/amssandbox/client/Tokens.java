package org.amssandbox.client;

import org.jspecify.annotations.Nullable;

/** What the token endpoint gave; an ID token only with OpenID Connect. Never printed. */
public record Tokens(String access, String refresh, @Nullable String id) {

    @Override
    public String toString() {
        return "Tokens[hidden]";
    }
}
