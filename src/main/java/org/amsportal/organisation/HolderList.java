package org.amsportal.organisation;

import java.util.List;

import org.amsportal.ams.AmsUser;

/**
 * Who is known to have a permission group.
 *
 * @param unchecked how many others there are of whom nobody has looked
 * @param more whether looking at some more of them is possible
 */
public record HolderList(List<AmsUser> found, long unchecked, boolean more) {}
