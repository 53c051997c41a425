package org.amsportal.access;

import java.util.UUID;

import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.Authority;

/** The authority of one sign-in. */
record SignInAuthority(UUID signIn, TokenRelay relay, LearntRights rights) implements Authority {

    @Override
    public AccessToken token() {
        return relay.token(signIn, null);
    }

    @Override
    public AccessToken tokenInsteadOf(AccessToken dead) {
        return relay.token(signIn, dead);
    }

    @Override
    public void learnt(AmsPermission permission, boolean has) {
        rights.learn(signIn, permission, has);
    }

    @Override
    public void shownUsers(boolean shown) {
        rights.shownUsers(signIn, shown);
    }

    @Override
    public String toString() {
        return "SignInAuthority[" + signIn + "]";
    }
}
