package org.amsportal.access;

import java.util.Set;

/**
 * A form that may bring more than others; rooms declare theirs as beans. Others may bring 256 KB.
 *
 * @param path where it is sent, within the portal
 * @param most bytes of everything that is sent with it
 * @param files names of the fields that hold a file; everywhere else text is expected
 */
public record LargeForm(String path, int most, Set<String> files) {}
