package org.amssandbox.control;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A user as the database has them, whatever the API's switches say. */
public record UserTruth(long id, String name, String surname, String email, @Nullable Long companyId, boolean mailOtp,
        @Nullable String serviceNumber, List<Long> departments, List<Long> groups, Set<String> permissions) {}
