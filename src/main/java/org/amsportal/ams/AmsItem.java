package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** One of a user's departments or permission groups; AMS may list it as a bare ID, then {@code name} is null (assumed). */
public record AmsItem(long id, @Nullable String name) {}
