package org.amsportal.health;

import java.time.Instant;

/**
 * A time without the database.
 *
 * @param reference finds the line in the log; the same for everybody who is told of it
 */
record Away(Instant since, String reference) {}
