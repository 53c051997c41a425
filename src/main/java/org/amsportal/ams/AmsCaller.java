package org.amsportal.ams;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who AMS says is calling (assumed).
 *
 * @param companyTold whether AMS says anything of the company at all; without it a null {@code companyId} means nothing
 * @param companyId null, where it is told, means a caller without a company
 * @param permissions null means not told
 */
public record AmsCaller(@Nullable Long id, @Nullable String name, @Nullable String surname, @Nullable String email,
        boolean companyTold, @Nullable Long companyId, @Nullable Set<String> permissions) {}
