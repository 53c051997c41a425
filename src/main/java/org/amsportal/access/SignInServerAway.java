package org.amsportal.access;

import org.amsportal.ams.SignInEnded;

/** Thrown when a token could not be refreshed for now: the session goes on, and a later try may succeed. Nothing was sent to AMS. */
public class SignInServerAway extends SignInEnded {

    SignInServerAway() {
        this("the sign-in server does not answer");
    }

    SignInServerAway(String why) {
        super(why);
    }
}
