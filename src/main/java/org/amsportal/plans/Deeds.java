package org.amsportal.plans;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.plans.Deed.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did with plans, in the database: written in the transaction of what was done, and never changed. */
@Component
class Deeds {

    private final JdbcClient db;
    private final Clock clock;

    Deeds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(UUID plan, What what, Admin by) {
        add(plan, what, null, by);
    }

    void add(UUID plan, What what, @Nullable Integer row, Admin by) {
        db.sql("insert into batch_deed (batch_id, what, row_no, by_actor, by_name, at) values (?, ?, ?, ?, ?, ?)")
                .param(plan).param(what.name()).param(row).param(by.actorId()).param(PlanStore.storable(by.name()))
                .param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** The last ones, latest first. */
    List<Deed> of(UUID plan, int most) {
        return db.sql("select * from batch_deed where batch_id = ? order by id desc fetch first ? rows only")
                .params(plan, most).query((rs, _) -> new Deed(What.valueOf(rs.getString("what")),
                        rs.getObject("row_no", Integer.class), rs.getString("by_actor"), rs.getString("by_name"),
                        BatchRow.instant(rs, "at")))
                .list();
    }
}
