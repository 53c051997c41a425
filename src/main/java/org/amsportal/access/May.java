package org.amsportal.access;

/** Whether an admin may do something: never guessed, so three answers. */
public enum May {
    YES, NO, NOT_KNOWN
}
