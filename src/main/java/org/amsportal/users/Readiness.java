package org.amsportal.users;

import java.util.Collection;

import org.amsportal.organisation.Reading;
import org.amsportal.web.Look;

/** Whether somebody can work. Never green by default: only what AMS itself lists makes them ready. */
enum Readiness {
    READY(Look.DONE), NONE(Look.CHECK), NOT_CHECKED(Look.WAITING);

    private final Look look;

    Readiness(Look look) {
        this.look = look;
    }

    /** By what AMS lists, or does not. */
    static Readiness of(Reading<? extends Collection<?>> groups) {
        if (!groups.fromAms()) {
            return NOT_CHECKED;
        }
        return groups.known().filter(it -> !it.isEmpty()).isPresent() ? READY : NONE;
    }

    /** For templates. */
    public Look getLook() {
        return look;
    }

    /** Its part of message keys. */
    public String getKey() {
        return switch (this) {
            case READY -> "yes";
            case NONE -> "no";
            case NOT_CHECKED -> "not-checked";
        };
    }
}
