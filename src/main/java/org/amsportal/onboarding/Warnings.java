package org.amsportal.onboarding;

import java.util.List;

import org.amsportal.web.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the portal noticed about a person before they are created. Only what AMS shows is ever claimed.
 *
 * @param own whether the email is the admin's own
 * @param taken users who have this email already
 * @param domain null when others use the email's domain, or nobody can tell
 * @param alike users who could be the same person
 */
record Warnings(boolean own, List<Known> taken, @Nullable Domain domain, List<Known> alike) {

    static final Warnings NONE = new Warnings(false, List.of(), null, List.of());

    /**
     * A user whom AMS shows.
     *
     * @param access whether they have a permission group, in words; null where it is not known
     * @param unfinished whether they are known to have none
     */
    record Known(long id, Person person, @Nullable String access, boolean unfinished) {}

    /**
     * A domain that nobody else uses.
     *
     * @param used the domain nearest to it that others do use
     * @param users how many use that one
     * @param instead the same email at that domain; null when the two are not alike
     */
    record Domain(String typed, String used, long users, @Nullable String instead) {}
}
