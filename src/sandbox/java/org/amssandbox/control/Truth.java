package org.amssandbox.control;

import java.util.List;

import org.amssandbox.data.Department;
import org.amssandbox.data.Departments;
import org.amssandbox.data.Group;
import org.amssandbox.data.Groups;
import org.amssandbox.data.People;
import org.amssandbox.data.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the database past the API, so that a test has something independent to compare with. */
@Component
class Truth {

    private final JdbcClient jdbc;
    private final People people;
    private final Departments departments;
    private final Groups groups;

    Truth(JdbcClient jdbc, People people, Departments departments, Groups groups) {
        this.jdbc = jdbc;
        this.people = people;
        this.departments = departments;
        this.groups = groups;
    }

    State state() {
        return new State(count("company"), count("department"), count("ams_user"), count("permission_group"),
                count("sent_mail"));
    }

    /** Users with exactly this email, whatever its case. */
    List<UserTruth> usersWithEmail(String email) {
        return people.withEmail(email).map(this::user).stream().toList();
    }

    UserTruth user(long id) {
        return people.find(id).map(this::user).orElseThrow();
    }

    private UserTruth user(Person it) {
        var placed = departments.ofUser(it.id()).stream().map(Department::id).toList();
        return new UserTruth(it.id(), it.name(), it.surname(), it.email(), it.companyId(), it.mailOtp(),
                it.serviceNumber(), placed, Group.ids(groups.ofUser(it.id())), groups.permissionsOf(it.id()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
