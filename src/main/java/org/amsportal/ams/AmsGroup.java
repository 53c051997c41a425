package org.amsportal.ams;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A permission group (vendor documented; its fields assumed).
 *
 * @param companyId null for a general group
 * @param editable whether the caller may manage the group's definition; null where AMS does not say. It says nothing about assigning it
 * @param deletable likewise
 * @param permissions what the group permits; null where AMS does not say
 */
public record AmsGroup(long id, String name, @Nullable Long companyId, @Nullable Boolean editable,
        @Nullable Boolean deletable, @Nullable Set<String> permissions) {}
