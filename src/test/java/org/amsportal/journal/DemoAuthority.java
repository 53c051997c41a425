package org.amsportal.journal;

import java.util.EnumMap;
import java.util.Map;

import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.Authority;
import org.amsportal.ams.SignInEnded;
import org.amssandbox.client.SandboxSignIn;
import org.amssandbox.client.Tokens;

/** A demo admin's sign-in at the sandbox, with one refresh at a time. */
class DemoAuthority implements Authority {

    final Map<AmsPermission, Boolean> learnt = new EnumMap<>(AmsPermission.class);
    boolean ended;

    private final SandboxSignIn signIn;
    private Tokens tokens;

    DemoAuthority(SandboxSignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Override
    public synchronized AccessToken token() {
        if (ended) {
            throw new SignInEnded("ended by the test");
        }
        return new AccessToken(tokens.access());
    }

    @Override
    public synchronized AccessToken tokenInsteadOf(AccessToken dead) {
        if (dead.equals(token())) {
            tokens = signIn.refresh(tokens.refresh());
        }
        return token();
    }

    @Override
    public synchronized void learnt(AmsPermission permission, boolean has) {
        learnt.put(permission, has);
    }
}
