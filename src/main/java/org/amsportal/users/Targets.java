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
        long userId = Typed.id(id).orElseThrow(NotFound::new);
        return Target.of(userId, organisation.picture(admin, userId), words);
    }
}
