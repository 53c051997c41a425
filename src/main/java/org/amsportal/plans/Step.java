package org.amsportal.plans;

import org.amsportal.ams.AmsPermission;
import org.amsportal.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One write of a plan and what became of it; state derived from its newest entry.
 *
 * @param key such as {@code user}, {@code department-a1}, {@code departments}, {@code groups}
 * @param entry null until it is started
 */
public record Step(String key, Kind kind, State state, @Nullable Entry entry) {

    /** What a step does. */
    public enum Kind {
        CREATE_USER(AmsPermission.WRITE_USERS), CREATE_DEPARTMENT(
                AmsPermission.WRITE_DEPARTMENTS), ASSIGN_DEPARTMENTS(
                        AmsPermission.WRITE_USER_DEPARTMENT), ASSIGN_GROUPS(AmsPermission.WRITE_PERMISSION_USER);

        private final AmsPermission permission;

        Kind(AmsPermission permission) {
            this.permission = permission;
        }

        /** The permission of AMS that it needs (vendor documented). */
        public AmsPermission permission() {
            return permission;
        }
    }

    /** Where a step stands, in the words of the eight states of the look. */
    public enum State {
        /** Not started: its turn has not come. */
        NOT_STARTED,
        /** Being sent. */
        WORKING, DONE, REFUSED,
        /** Not sent, or known not to have arrived: it can be done now, or goes on by itself while the plan is working. */
        NOT_DONE,
        /** Sent, outcome not known; the portal looks for it while the plan is working. */
        NOT_KNOWN,
        /** A person has to decide. */
        CHECK,
        /** Cannot start because a step it needs is not done. */
        BLOCKED,
        /** A person left it at that. */
        ABANDONED
    }
}
