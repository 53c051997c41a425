package org.amsportal.ams;

/** Whether this AMS has a read: never guessed, so three answers. */
public enum Offering {
    /** It has answered, now or at any time before: whatever it says otherwise is a fault, never "there is no such read". */
    HAS,
    /** Configured so by an empty path, or AMS has said so twice, half a minute apart, while it answered other calls. */
    HAS_NOT,
    /** It has never answered, and AMS has not said often enough that it is not there: what depends on it waits. */
    NOT_KNOWN_NOW
}
