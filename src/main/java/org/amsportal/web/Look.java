package org.amsportal.web;

import java.util.Locale;

/** The looks a state can have, each one icon, one colour and a word beside it, the same on every page. */
public enum Look {
    ADDED, REMOVED, KEPT, DONE, REFUSED, ERROR, UNKNOWN, WORKING, WAITING, CHECK, INFO;

    /** The name of its icon and of its style class. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For templates. */
    public String getStyle() {
        return style();
    }
}
