package org.amsportal.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** Encrypts what must not lie in the database in clear: AES-GCM, with the key's id in front and the place bound in. */
final class Vault implements Sealing {

    private static final int ID_BYTES = Integer.BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SIGNING_BYTES = 32;

    private final List<DataKey> keys;
    private final SecureRandom random = new SecureRandom();

    /** The first key writes, all of them read. */
    Vault(List<DataKey> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public byte[] seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    byte[] seal(byte[] content, String place) {
        var key = keys.getFirst();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, place, content);
        return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length).putInt(key.id()).put(nonce).put(sealed)
                .array();
    }

    @Override
    public Optional<String> open(byte[] sealed, String place) {
        return openBytes(sealed, place).map(it -> new String(it, StandardCharsets.UTF_8));
    }

    Optional<byte[]> openBytes(byte[] sealed, String place) {
        if (sealed.length < ID_BYTES + NONCE_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(sealed);
        var id = buffer.getInt();
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return keys.stream().filter(it -> it.id() == id).findFirst().flatMap(key -> opened(key, nonce, place, rest));
    }

    /** A key for signing, from which nothing can be told about the key that encrypts. */
    SecretKey signingKey(String purpose) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256",
                    HKDFParameterSpec.ofExtract().addIKM(keys.getFirst().secret()).thenExpand(info, SIGNING_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> opened(DataKey key, byte[] nonce, String place, byte[] sealed) {
        try {
            return Optional.of(run(Cipher.DECRYPT_MODE, key, nonce, place, sealed));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] run(int mode, DataKey key, byte[] nonce, String place, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
