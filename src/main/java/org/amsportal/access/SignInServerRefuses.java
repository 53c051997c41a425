package org.amsportal.access;

/** Thrown when a token could not be refreshed because the sign-in server answers, but not as the portal needs it: a setting is wrong, not the network. */
public class SignInServerRefuses extends SignInServerAway {

    SignInServerRefuses() {
        super("the sign-in server answers, but not as is needed");
    }
}
