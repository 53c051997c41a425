package org.amsportal.plans;

import org.amsportal.access.Admin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which plans an admin may see: their own, those of their company, and all for an admin who is known to have none (first set-up).
 *
 * @param select up to and with {@code where}
 * @param actor the column of whose plan it is
 * @param company what tells in SQL whose company it concerns
 */
record InSight(String select, String actor, String company) {

    /** @param rest what follows, beginning with {@code and} or {@code order by} */
    StatementSpec of(JdbcClient db, Admin admin, String rest) {
        if (!admin.companyKnown()) {
            return db.sql(select + " " + actor + " = :actor" + rest).param("actor", admin.actorId());
        }
        if (admin.companyId() == null) {
            return db.sql(select + " 1 = 1" + rest);
        }
        return db.sql(select + " (" + actor + " = :actor or " + company + " = :company)" + rest)
                .param("actor", admin.actorId()).param("company", admin.companyId());
    }
}
