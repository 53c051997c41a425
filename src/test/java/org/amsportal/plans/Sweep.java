package org.amsportal.plans;

import org.amsportal.WholePortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work that takes up plans nobody has scheduled, without the waiting in between. */
final class Sweep {

    private Sweep() {
    }

    /** All plans have been stranded for long, and the next sweep is due now. */
    static void isDue(WholePortal portal) {
        var jdbc = portal.bean(JdbcClient.class);
        jdbc.sql("update batch set changed_at = current_timestamp - interval '1' minute where state = 'APPLYING'")
                .update();
        jdbc.sql("update scheduled_tasks set execution_time = current_timestamp where task_name = 'plan-sweep'")
                .update();
    }
}
