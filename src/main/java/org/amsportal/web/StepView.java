package org.amsportal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One step that a plan would take.
 *
 * @param names what it is about, by name: departments by their path, permission groups
 * @param note what has to be known about it before it is sent
 */
public record StepView(String key, String title, List<String> names, @Nullable String note) {}
