package org.amssandbox.data;

import org.jspecify.annotations.Nullable;

/** A user of AMS as stored; the ones without a company work across companies. */
public record Person(long id, String name, String surname, String email, @Nullable Long companyId, boolean mailOtp,
        @Nullable String serviceNumber) {

    public String fullName() {
        return name + " " + surname;
    }
}
