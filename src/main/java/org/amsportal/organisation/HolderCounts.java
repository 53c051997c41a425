package org.amsportal.organisation;

import java.util.Map;

/**
 * How many people are known to have each permission group.
 *
 * @param byGroup by the group's AMS number; who is not in it is known of nobody
 * @param checked of how many people it is known
 * @param unchecked how many others there are
 */
public record HolderCounts(Map<Long, Long> byGroup, long checked, long unchecked) {}
