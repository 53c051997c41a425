package org.amsportal.access;

import java.util.Optional;

/** Knows the addresses of the forms whose content is kept for the person who typed it. */
public interface FormAddresses {

    /** The name of the form that is sent to this path, which is one within the portal, as the form's nonces have it. */
    Optional<String> nameAt(String path);
}
