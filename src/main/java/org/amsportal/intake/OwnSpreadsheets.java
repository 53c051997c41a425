package org.amsportal.intake;

import org.amsportal.access.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose the spreadsheets are. */
@Component
class OwnSpreadsheets implements OwnedRows {

    private final JdbcClient db;

    OwnSpreadsheets(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void giveTo(String actorId, String former) {
        db.sql("update spreadsheet set actor_id = ? where actor_id = ?").params(actorId, former).update();
    }
}
