package org.amsportal.organisation;

/**
 * A permission group that nobody else is known to have.
 *
 * @param everybody whether everybody whom AMS lists was looked at, so that it is certain
 */
public record OnlyHolder(long group, boolean everybody) {}
