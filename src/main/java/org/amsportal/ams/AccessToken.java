package org.amsportal.ams;

/** An access token of one sign-in, opaque to the portal. Never printed: {@link #toString} hides it. */
public record AccessToken(String value) {

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
