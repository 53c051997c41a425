package org.amssandbox.data;

import org.jspecify.annotations.Nullable;

/** What makes a user. */
public record NewPerson(String name, String surname, String email, @Nullable Long companyId, boolean mailOtp,
        @Nullable String serviceNumber) {}
