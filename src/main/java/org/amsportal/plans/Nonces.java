package org.amsportal.plans;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;

import org.amsportal.access.FormNonces;
import org.amsportal.access.SigningKeys;
import org.springframework.stereotype.Component;

/** Signed numbers for forms, each used once: bound to the admin and the form's name, so that nobody can make one up or use another's. */
@Component
class Nonces implements FormNonces {

    static final Duration LIFE = Duration.ofHours(24);

    /** Who left a form open before a week off still comes back to what they typed. */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final int RANDOM = 16;
    private static final int SIGNATURE = 32;
    private static final int SEAL = 16;
    /** Nonces of former versions end here; they are on forms that were open then and on drafts. */
    private static final int WITHOUT_SEAL = RANDOM + Long.BYTES + SIGNATURE;
    private static final int LENGTH = WITHOUT_SEAL + SEAL;

    private final SigningKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Nonces(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A nonce that was issued here: {@code key} tells it from all others. */
    record Issued(String key, Instant until) {}

    String issue(String actorId, String form) {
        byte[] drawn = new byte[RANDOM];
        random.nextBytes(drawn);
        byte[] content = ByteBuffer.allocate(RANDOM + Long.BYTES).put(drawn)
                .putLong(clock.instant().plus(LIFE).getEpochSecond()).array();
        byte[] signed = ByteBuffer.allocate(LENGTH).put(content).put(sign(content, actorId, form))
                .put(seal(content, form)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The nonce, if it was issued to this admin for this form, however long ago. */
    Optional<Issued> read(String nonce, String actorId, String form) {
        byte[] signed = decoded(nonce);
        if (signed.length != LENGTH && signed.length != WITHOUT_SEAL) {
            return Optional.empty();
        }
        var content = new byte[RANDOM + Long.BYTES];
        var signature = new byte[SIGNATURE];
        ByteBuffer.wrap(signed).get(content).get(signature);
        if (!MessageDigest.isEqual(signature, sign(content, actorId, form))) {
            return Optional.empty();
        }
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(content, RANDOM));
        return Optional.of(new Issued(key, Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong(RANDOM))));
    }

    /** The same nonce, signed for another id of the same person; empty if it was not issued to the one before. */
    Optional<String> reissued(String nonce, String form, String former, String actorId) {
        return read(nonce, former, form).map(_ -> {
            byte[] content = Arrays.copyOf(decoded(nonce), RANDOM + Long.BYTES);
            byte[] signed = ByteBuffer.allocate(LENGTH).put(content).put(sign(content, actorId, form))
                    .put(seal(content, form)).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        });
    }

    boolean expired(Issued nonce) {
        return nonce.until().isBefore(clock.instant());
    }

    @Override
    public boolean issuedFor(String form, String nonce) {
        byte[] signed = decoded(nonce);
        if (signed.length != LENGTH) {
            return false;
        }
        var content = Arrays.copyOf(signed, RANDOM + Long.BYTES);
        var until = Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong(RANDOM));
        return MessageDigest.isEqual(Arrays.copyOfRange(signed, WITHOUT_SEAL, LENGTH), seal(content, form))
                && until.plus(KEPT).isAfter(clock.instant());
    }

    private static byte[] decoded(String nonce) {
        try {
            return Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The lengths keep an admin's end and a form's beginning apart. */
    private byte[] sign(byte[] content, String actorId, String form) {
        return mac("nonce", content, actorId.length() + ":" + actorId + form);
    }

    /** Tells a nonce that was issued for a form whosever it is, and says nothing else about it. */
    private byte[] seal(byte[] content, String form) {
        return Arrays.copyOf(mac("nonce of anybody", content, form), SEAL);
    }

    private byte[] mac(String purpose, byte[] content, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forPurpose(purpose));
            mac.update(content);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
