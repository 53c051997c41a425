package org.amsportal.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which users a list shows, and how.
 *
 * @param search words of a name, an email or a service number; empty for everybody
 * @param codesOff whether only those whom AMS asks for no one-time codes
 * @param department whether only those in this department
 * @param below whether those in departments below it count too
 * @param group whether only those with this permission group
 * @param groups whether only those with any permission group (true), or with none (false)
 */
public record UserQuery(String search, People.Order order, boolean reversed, boolean codesOff,
        @Nullable Long department, boolean below, @Nullable Long group, @Nullable Boolean groups) {

    public static final UserQuery EVERYBODY = new UserQuery("", People.Order.NAME, false, false, null, false, null,
            null);

    boolean isEverybody() {
        return search.isEmpty() && !codesOff && !asksForAccess();
    }

    /** Whether it takes to know who is where and who may do what. */
    boolean asksForAccess() {
        return department != null || group != null || groups != null;
    }
}
