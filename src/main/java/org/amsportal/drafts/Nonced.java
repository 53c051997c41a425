package org.amsportal.drafts;

/** A form's record that carries the nonce with which it was sent or is shown. */
public interface Nonced {

    String nonce();
}
