package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;

import org.amsportal.WholePortal;
import org.amsportal.access.Admin;
import org.amsportal.access.SigningKeys;

/** Nonces of forms that were opened some time ago. */
public final class OldNonces {

    private OldNonces() {
    }

    public static String issued(WholePortal portal, Admin admin, String form, Duration ago) {
        var then = Clock.offset(Clock.systemUTC(), ago.negated());
        return new Nonces(portal.bean(SigningKeys.class), then).issue(admin.actorId(), form);
    }
}
