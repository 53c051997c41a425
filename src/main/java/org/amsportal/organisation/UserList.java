package org.amsportal.organisation;

import java.util.List;

import org.amsportal.ams.AmsUser;
import org.jspecify.annotations.Nullable;

/**
 * A page of the users that were asked for: of all there are, in the order that was asked for; or, while or where they cannot be read whole, as
 * AMS itself pages through them, and then only the search counts.
 *
 * @param whole whether order and filters count
 * @param page counts from 1
 * @param total how many match in all; null where AMS does not say
 * @param undecided how many may match besides: nobody has looked up where they are or what they may do
 * @param counts of those that match without regard to where they are and what they may do
 */
public record UserList(List<AmsUser> users, boolean whole, int page, int lastPage, @Nullable Long total, long undecided,
        Counts counts) {

    /** How many match, as far as that is known. */
    public long matching() {
        return total == null ? users.size() : total;
    }

    /** How many are known to have a permission group, are known to have none, and were not looked up. */
    public record Counts(long ready, long none, long unchecked) {

        public static final Counts NOTHING = new Counts(0, 0, 0);

        public boolean any() {
            return ready + none > 0;
        }
    }
}
