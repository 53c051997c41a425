package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** The body of step 1 (vendor documented); {@code companyId} and {@code serviceNumber} are left out of the body when null (assumed optional). */
public record NewUser(String name, String surname, String email, @Nullable Long companyId, boolean mailOtp,
        @Nullable String serviceNumber) {}
