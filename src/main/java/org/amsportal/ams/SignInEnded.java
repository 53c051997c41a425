package org.amsportal.ams;

/** Thrown when a sign-in has ended and the admin has to sign in again. Nothing was sent to AMS. */
public class SignInEnded extends RuntimeException {

    public SignInEnded(String reason) {
        super(reason);
    }
}
