package org.amssandbox.data;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments in the database. */
@Component
public class Departments {

    private static final RowMapper<Department> ROW = new SimplePropertyRowMapper<>(Department.class);
    private static final String SELECT = "select id, name, parent_id, company_id from department ";

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Department> all() {
        return jdbc.sql(SELECT + "order by id").query(ROW).list();
    }

    public Optional<Department> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(ROW).optional();
    }

    public List<Department> ofUser(long userId) {
        return jdbc
                .sql(SELECT + "where id in (select department_id from user_department where user_id = ?) order by id")
                .param(userId).query(ROW).list();
    }

    public Department create(String name, @Nullable Long parentId, long companyId) {
        var id = Inserted.id(jdbc.sql("insert into department (name, parent_id, company_id) values (?, ?, ?)")
                .param(name).param(parentId).param(companyId));
        return new Department(id, name, parentId, companyId);
    }

    /** Removes a department that has no departments below it; nobody is in it afterwards. */
    public void remove(long id) {
        jdbc.sql("delete from department where id = ?").param(id).update();
    }
}
