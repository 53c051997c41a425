package org.amsportal.access;

import java.util.UUID;

import org.amsportal.ams.Authority;
import org.amsportal.ams.EmailKey;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in admin on whose behalf everything is done. Controllers take it as a parameter ({@code Admin admin}).
 *
 * @param signIn this sign-in, key of its tokens
 * @param actorId whose acts are whose: the same in every sign-in of the person, whatever AMS tells or does not; at most 64 characters, to be compared only
 * @param userId the admin's own AMS number; null where nobody tells
 * @param name for people to read
 * @param companyId the company the admin belongs to; null for an admin without one, or where {@code companyKnown} is false
 * @param companyKnown whether anybody (me, claims, an answer) tells the admin's company
 * @param rights what they may do, as far as is known
 */
public record Admin(UUID signIn, String actorId, @Nullable Long userId, String name, @Nullable String email,
        @Nullable Long companyId, boolean companyKnown, Rights rights, Authority authority) {

    /** The same admin, calling AMS on this authority. */
    public Admin on(Authority other) {
        return new Admin(signIn, actorId, userId, name, email, companyId, companyKnown, rights, other);
    }

    /** Whether this AMS number or this email (whatever its case) is the admin's own. */
    public boolean is(@Nullable Long otherUserId, @Nullable String otherEmail) {
        return (userId != null && userId.equals(otherUserId))
                || (email != null && otherEmail != null && EmailKey.of(email).equals(EmailKey.of(otherEmail)));
    }
}
