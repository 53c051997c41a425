package org.amssandbox.data;

import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies in the database. */
@Component
public class Companies {

    private static final RowMapper<Company> ROW = new SimplePropertyRowMapper<>(Company.class);

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Company> all() {
        return jdbc.sql("select id, name from company order by id").query(ROW).list();
    }

    public boolean exists(long id) {
        return jdbc.sql("select count(*) from company where id = ?").param(id).query(Long.class).single() > 0;
    }

    void add(long id, String name) {
        jdbc.sql("insert into company (id, name) values (?, ?)").params(id, name).update();
    }
}
