package org.amsportal.access;

/** Knows the nonces that forms carry, also without knowing whose they are. */
public interface FormNonces {

    /** Whether this nonce was issued here, to anybody, for the form of this name, and lately enough for somebody to be still at it. */
    boolean issuedFor(String form, String nonce);
}
