package org.amsportal.access;

import javax.crypto.SecretKey;

/** Keys for signing what the portal hands out and takes back, made from {@code portal.data-key}: the same on every replica. What was signed is void once another key comes first. */
public interface SigningKeys {

    /** The HMAC-SHA256 key for one purpose, such as {@code nonce}. Keys of different purposes tell nothing about each other. */
    SecretKey forPurpose(String purpose);
}
