package org.amsportal.users;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Organisation;
import org.amsportal.web.NotFound;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** Finds the user that an address names. */
@Component
class Targets {

    private final Organisation organisation;
    private final Words words;

    Targets(Organisation organisation, Words words) {
        this.organisation = organisation;
        this.words = words;
    }

    Target of(Admin admin, String id) {
        long userId = number(id);
        return Target.of(userId, organisation.picture(admin, userId), words);
    }

    /** The same, as far as a page needs it while somebody ticks. */
    Target glance(Admin admin, String id) {
        long userId = number(id);
        return Target.of(userId, organisation.glance(admin, userId), words);
    }

    private static long number(String id) {
        return Typed.id(id).orElseThrow(NotFound::new);
    }
}
