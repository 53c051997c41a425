package org.amsportal.plans;

import org.amsportal.access.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose the plans are. */
@Component
class OwnPlans implements OwnedRows {

    private final JdbcClient db;

    OwnPlans(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void giveTo(String actorId, String former) {
        db.sql("update batch set actor_id = ? where actor_id = ?").params(actorId, former).update();
    }
}
