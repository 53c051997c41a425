package org.amsportal.journal;

import org.jspecify.annotations.Nullable;

/**
 * One write that an admin wants, with what people call its target ("Sam Okafor").
 *
 * @param targetCompanyId the company it concerns, where it is known
 */
public record Intention(Write write, String label, @Nullable Long targetCompanyId, Place place) {}
