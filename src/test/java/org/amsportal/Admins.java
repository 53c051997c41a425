package org.amsportal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.access.Rights;
import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.Authority;
import org.jspecify.annotations.Nullable;

/** Admins for tests of the rooms that are given one. */
public final class Admins {

    private Admins() {
    }

    /** An admin of company 24 of whom nobody knows what they may do. */
    public static Admin ofKentshire() {
        return admin(7L, 24L, null, new NoToken());
    }

    /** An admin of company 24 with these permissions. */
    public static Admin with(String... permissions) {
        return admin(7L, 24L, Set.of(permissions), new NoToken());
    }

    public static Admin admin(long userId, @Nullable Long companyId, @Nullable Set<String> permissions,
            Authority authority) {
        return new Admin(UUID.randomUUID(), Long.toString(userId), userId, "Alex Morgan", "alex@kentshire-fire.example",
                companyId, true, new Rights(permissions, Map.of()), authority);
    }

    private record NoToken() implements Authority {

        @Override
        public AccessToken token() {
            throw new IllegalStateException("Nothing is sent here");
        }

        @Override
        public AccessToken tokenInsteadOf(AccessToken dead) {
            return token();
        }

        @Override
        public void learnt(AmsPermission permission, boolean has) {
            // nothing is sent, so nothing is learnt
        }
    }
}
