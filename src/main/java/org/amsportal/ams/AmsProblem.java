package org.amsportal.ams;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Everything that can stand between a call and its answer, as one sealed type. Each says what AMS itself said, for second line. */
public sealed interface AmsProblem {

    /** What AMS answered, word for word; status 0 when there was no answer. */
    Said said();

    /**
     * What AMS answered: no more than second line needs.
     *
     * @param status HTTP status, 0 without an answer
     * @param code AMS's code such as {@code permission.011}
     * @param message AMS's own words, at most 500 characters, never HTML
     */
    record Said(int status, @Nullable String code, @Nullable String message) {
        public static final Said NOTHING = new Said(0, null, null);
    }

    /** 401: not signed in, or the token is dead (vendor documented). */
    record NotSignedIn(Said said) implements AmsProblem {}

    /** 403 without a code: the admin lacks the permission that this call needs (vendor documented). */
    record MissingPermission(Said said, @Nullable AmsPermission permission) implements AmsProblem {}

    /** permission.010: nobody changes their own permissions (vendor documented). */
    record OwnPermissions(Said said) implements AmsProblem {}

    /** permission.011: nobody grants more than they have (vendor documented). */
    record MorePower(Said said) implements AmsProblem {}

    /** user.002: AMS has no such user for this admin (vendor documented). */
    record UserNotFound(Said said) implements AmsProblem {}

    /** permission.group.002: AMS has no such permission group for this admin (vendor documented). */
    record GroupNotFound(Said said) implements AmsProblem {}

    /** 422 with messages by field, as Laravel answers (assumed). */
    record FieldsRefused(Said said, Map<String, List<String>> fields) implements AmsProblem {

        /** Whether AMS says that the email is in use: a message of the field {@code email} that says "taken", "exists" or "unique". */
        public boolean emailTaken() {
            return fields.getOrDefault("email", List.of()).stream().map(m -> m.toLowerCase(java.util.Locale.ROOT))
                    .anyMatch(m -> m.contains("taken") || m.contains("exist") || m.contains("unique")
                            || m.contains("in use"));
        }
    }

    /** Another definite no: 400, 404, 409 or a code the portal does not know (assumed). */
    record OtherRefusal(Said said) implements AmsProblem {}

    /** 429: AMS asks to wait; null when it does not say how long (assumed). */
    record TooManyRequests(Said said, @Nullable Duration retryAfter) implements AmsProblem {}

    /** No connection was made, so nothing was sent: name not found, refused, connect time-out, no free slot. */
    record Unreachable(Said said) implements AmsProblem {}

    /** Sent, but no answer came: connection cut, response time-out. Whether AMS acted is not known. */
    record NoAnswer(Said said) implements AmsProblem {}

    /** 5xx, 408 or a redirect: AMS or something before it had a fault. Whether AMS acted is not known. */
    record Fault(Said said) implements AmsProblem {}

    /**
     * 404, 405 or 501 without a code from a read that has never answered: whether this AMS has it is not known now. It is asked again by itself in
     * half a minute; until then nothing is written that needs the read.
     */
    record ReadNotKnownNow(Said said) implements AmsProblem {}

    /** An answer that cannot be read: HTML, malformed, over the size limit, or a success without what it must hold. */
    record Unreadable(Said said) implements AmsProblem {}
}
