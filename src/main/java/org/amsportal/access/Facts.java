package org.amsportal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.AmsCaller;
import org.jspecify.annotations.Nullable;

/**
 * Who a signed-in admin is, as far as the sign-in server and AMS tell.
 *
 * @param subject the sign-in server's name for the person
 * @param permissions AMS permissions; null where nobody tells
 */
record Facts(String subject, String name, @Nullable String email, @Nullable Long userId, @Nullable Long companyId,
        boolean companyKnown, @Nullable Set<String> permissions) {

    private static final int LONGEST_ACTOR = 64;
    private static final int LONGEST_NAME = 600;
    private static final int LONGEST_EMAIL = 320;

    Facts {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        email = email != null && email.length() > LONGEST_EMAIL ? null : email;
    }

    /** These facts with what AMS says about the caller, which beats the sign-in server. */
    Facts with(AmsCaller caller) {
        var told = Stream.of(caller.name(), caller.surname()).filter(it -> it != null && !it.isBlank())
                .collect(Collectors.joining(" "));
        return new Facts(subject, told.isBlank() ? name : told, caller.email() == null ? email : caller.email(),
                caller.id() == null ? userId : caller.id(), caller.companyTold() ? caller.companyId() : companyId,
                companyKnown || caller.companyTold(),
                caller.permissions() == null ? permissions : caller.permissions());
    }

    /** What such a person's acts were written down under before {@link Actors}: the AMS number, else the subject, hashed when it is long. */
    String formerActorId(@Nullable Long number) {
        if (number != null) {
            return number.toString();
        }
        return subject.length() <= LONGEST_ACTOR ? subject : sha256(subject);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
