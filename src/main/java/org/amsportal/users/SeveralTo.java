package org.amsportal.users;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to several users at once. */
enum SeveralTo {
    DEPARTMENTS, ADD_GROUP, REMOVE_GROUP;

    /** As the address has it. */
    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean concernsGroups() {
        return this != DEPARTMENTS;
    }

    static Optional<SeveralTo> of(String typed) {
        return typed.isEmpty()
                ? Optional.of(DEPARTMENTS)
                : Arrays.stream(values()).filter(it -> it.address().equals(typed)).findFirst();
    }
}
