package org.amsportal.plans;

import org.amsportal.access.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose the plans are, and what people did with them. */
@Component
class OwnPlans implements OwnedRows {

    private final JdbcClient db;

    OwnPlans(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void giveTo(String actorId, String former) {
        db.sql("update batch set actor_id = ? where actor_id = ?").params(actorId, former).update();
        db.sql("update batch_deed set by_actor = ? where by_actor = ?").params(actorId, former).update();
    }
}
