package org.amsportal.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan as pages draw it.
 *
 * @param names what it is about, by name: departments by their path, permission groups
 * @param note a fact beside it, such as the AMS number or when it was read back
 * @param at when it came to stand where it stands, in words
 * @param notice why it is not done; null when there is nothing to explain
 * @param asked whether a person's word is wanted, because the portal cannot find out by itself
 */
public record StepView(String key, String title, Look look, String word, List<String> names, @Nullable String note,
        @Nullable String at, @Nullable Notice notice, @Nullable UUID entry, boolean asked) {}
