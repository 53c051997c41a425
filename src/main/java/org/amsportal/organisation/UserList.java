package org.amsportal.organisation;

import java.util.List;

import org.amsportal.ams.AmsUser;
import org.jspecify.annotations.Nullable;

/**
 * Users that match a search: all of them by surname or, where they are too many for that, one page in AMS's own order.
 *
 * @param whole whether these are all
 * @param total how many there are in all; null where AMS does not say
 */
public record UserList(List<AmsUser> users, boolean whole, int page, int lastPage, @Nullable Long total) {}
