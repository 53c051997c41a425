package org.amssandbox.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The users in the database. */
@Component
public class People {

    static final RowMapper<Person> ROW = new SimplePropertyRowMapper<>(Person.class);
    static final String COLUMNS = "id, name, surname, email, company_id, mail_otp, service_number";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeopleWords words;

    People(JdbcClient jdbc, TransactionTemplate transaction, PeopleWords words) {
        this.words = words;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Optional<Person> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from ams_user where id = ?").param(id).query(ROW).optional();
    }

    /** The one user with this email, whatever its case. */
    public Optional<Person> withEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from ams_user where email_key = lower(?)").param(email)
                .query(ROW).optional();
    }

    public boolean maySignIn(long id) {
        return jdbc.sql("select password_set from ams_user where id = ?").param(id).query(Boolean.class).single();
    }

    public long count(PeopleQuery query) {
        if (!query.words().isEmpty()) {
            return words.matching(query).size();
        }
        var parameters = new ArrayList<@Nullable Object>();
        return jdbc.sql("select count(*) from ams_user " + where(query, parameters)).params(parameters)
                .query(Long.class).single();
    }

    public List<Person> page(PeopleQuery query, long offset, long limit) {
        if (!query.words().isEmpty()) {
            var ids = words.matching(query).stream().skip(offset).limit(limit).toList();
            return ids.isEmpty()
                    ? List.of()
                    : jdbc.sql("select " + COLUMNS + " from ams_user where id in (:ids) order by id").param("ids", ids)
                            .query(ROW).list();
        }
        var parameters = new ArrayList<@Nullable Object>();
        var where = where(query, parameters);
        parameters.add(offset);
        parameters.add(limit);
        // the rows before those that are wanted are only counted, in an index
        return jdbc.sql("select " + COLUMNS + " from ams_user where id in (select id from ams_user " + where
                + " order by id offset ? rows fetch next ? rows only) order by id").params(parameters).query(ROW)
                .list();
    }

    /**
     * Adds a user.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the email is taken, whatever its case
     */
    public Person create(NewPerson person, boolean sendEmail) {
        var id = Inserted.id(jdbc.sql("""
                insert into ams_user (name, surname, email, company_id, mail_otp, service_number)
                values (?, ?, ?, ?, ?, ?)""").param(person.name()).param(person.surname()).param(person.email())
                .param(person.companyId()).param(person.mailOtp()).param(person.serviceNumber()));
        if (sendEmail) {
            jdbc.sql("insert into sent_mail (user_id, subject) values (?, 'Set your initial password')").param(id)
                    .update();
        }
        var created = find(id).orElseThrow();
        words.add(created);
        return created;
    }

    public void remove(long id) {
        jdbc.sql("delete from ams_user where id = ?").param(id).update();
        words.remove(id);
    }

    public void addDepartments(long userId, Collection<Long> departments) {
        var wanted = new LinkedHashSet<>(departments);
        transaction.executeWithoutResult(status -> {
            lock(userId);
            wanted.removeAll(jdbc.sql("select department_id from user_department where user_id = ?").param(userId)
                    .query(Long.class).list());
            wanted.forEach(department -> link("user_department", "department_id", userId, department));
        });
    }

    public void setDepartments(long userId, Collection<Long> departments) {
        replace("user_department", "department_id", userId, departments);
    }

    public void setGroups(long userId, Collection<Long> groups) {
        replace("user_group", "group_id", userId, groups);
    }

    /** Replaces what a user may do beyond their groups. */
    public void setPermissions(long userId, Collection<String> permissions) {
        replace("user_permission", "permission", userId, permissions);
    }

    private void replace(String table, String column, long userId, Collection<?> values) {
        transaction.executeWithoutResult(status -> {
            lock(userId);
            jdbc.sql("delete from " + table + " where user_id = ?").param(userId).update();
            new LinkedHashSet<>(values).forEach(value -> link(table, column, userId, value));
        });
    }

    private void lock(long userId) {
        jdbc.sql("select id from ams_user where id = ? for update").param(userId).query(Long.class).optional();
    }

    private void link(String table, String column, long userId, Object value) {
        jdbc.sql("insert into " + table + " (user_id, " + column + ") values (?, ?)").params(userId, value).update();
    }

    private static String where(PeopleQuery query, List<@Nullable Object> parameters) {
        if (query.companyId() == null) {
            return "";
        }
        parameters.add(query.companyId());
        return "where company_id = ?";
    }
}
