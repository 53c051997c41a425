package org.amsportal.access;

/** Knows the addresses of the forms whose content is kept for the person who typed it. */
public interface FormAddresses {

    /** Whether a form is sent to this path, which is one within the portal. */
    boolean include(String path);
}
