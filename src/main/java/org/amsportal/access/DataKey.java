package org.amsportal.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.amsportal.ConfigurationProblem;

/** One AES-256 key, with the id by which an encrypted value names it. */
record DataKey(int id, SecretKey secret) {

    static final int BYTES = 32;

    /** Reads 32 bytes in Base64. */
    static DataKey of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        if (bytes.length != BYTES) {
            throw wrong();
        }
        return new DataKey(idOf(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static ConfigurationProblem wrong() {
        return new ConfigurationProblem("portal.data-key",
                "must be 32 bytes in Base64, or several of these separated by commas");
    }

    private static int idOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DataKey[" + Integer.toHexString(id) + "]";
    }
}
