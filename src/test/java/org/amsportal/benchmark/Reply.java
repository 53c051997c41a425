package org.amsportal.benchmark;

/**
 * An answer that came whole.
 *
 * @param nanos from before the request was written until the last byte was read
 * @param size bytes of the body as they came over the wire
 * @param body decompressed; each byte one character, so that only what is ASCII can be looked for
 */
record Reply(int status, long nanos, int size, String body) {}
