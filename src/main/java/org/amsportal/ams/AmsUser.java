package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/**
 * A user as AMS lists them (assumed).
 *
 * @param id the user's AMS number
 * @param mailOtp whether AMS asks for one-time codes by email; null where AMS does not say
 */
public record AmsUser(long id, String name, @Nullable String surname, @Nullable String email, @Nullable Long companyId,
        @Nullable Boolean mailOtp, @Nullable String serviceNumber) {}
