package org.amsportal.onboarding;

import java.util.List;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.journal.Change;
import org.amsportal.plans.Plans;
import org.springframework.stereotype.Component;

/** Departments that an admin has used lately: most people go where the last ones went. */
@Component
class Recent {

    private static final int PLANS = 20;

    private final Plans plans;

    Recent(Plans plans) {
        this.plans = plans;
    }

    /** AMS numbers of departments that the admin's own last plans put people in, the last ones first. */
    List<Long> departments(Admin admin) {
        return plans.lastRows(admin, PLANS).stream()
                .flatMap(row -> row.departments() instanceof Change.Adding(var ids) ? ids.stream() : Stream.empty())
                .distinct().toList();
    }
}
