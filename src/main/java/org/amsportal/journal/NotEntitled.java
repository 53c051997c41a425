package org.amsportal.journal;

import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;

import org.amsportal.ams.AmsPermission;

/** Thrown when somebody may not act on what another has sent. Nothing has been changed by then. */
public final class NotEntitled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final EnumSet<AmsPermission> lacking = EnumSet.noneOf(AmsPermission.class);

    /** @param lacking the permissions that they are not known to have; empty where it is the company that stands against it */
    public NotEntitled(Set<AmsPermission> lacking) {
        super("Neither sent it nor is known to have " + lacking);
        this.lacking.addAll(lacking);
    }

    public Set<AmsPermission> lacking() {
        return Set.copyOf(lacking);
    }
}
