package org.amsportal.journal;

import java.util.UUID;

/**
 * Where a write stands in a plan; also its idempotency key. Two intentions never share one.
 *
 * @param row counts from 1
 * @param step such as {@code user}, {@code department-1}, {@code departments}, {@code groups}
 * @param revision grows only when a person retries a concluded step
 */
public record Place(UUID batch, int row, String step, int revision) {}
