package org.amssandbox.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two believable fire and rescue services, the same at every start and after every reset. */
@Component
public class DemoData {

    public static final long KENTSHIRE = 24;
    public static final long WESTMOOR = 42;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Companies companies;
    private final Groups groups;
    private final DemoTree tree;
    private final People people;
    private final DataCopy copy;

    DemoData(DataSource database, JdbcClient jdbc, TransactionTemplate transaction, Companies companies, Groups groups,
            DemoTree tree, People people, DataCopy copy) {
        this.database = database;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.companies = companies;
        this.groups = groups;
        this.tree = tree;
        this.people = people;
        this.copy = copy;
    }

    @PostConstruct
    void begin() {
        new ResourceDatabasePopulator(new ClassPathResource("sandbox/schema.sql")).execute(database);
        transaction.executeWithoutResult(status -> fill());
        copy.take();
    }

    /** Throws away whatever is in the database and starts again. */
    public synchronized void reset() {
        copy.putBack();
    }

    private void fill() {
        companies.add(KENTSHIRE, "Kentshire Fire and Rescue");
        companies.add(WESTMOOR, "Westmoor Fire and Rescue");
        var byName = groups().stream().collect(Collectors.toMap(Group::name, Group::id));
        var kentshire = tree.kentshire();
        var westmoor = tree.westmoor();
        admins(byName, kentshire);
        new DemoCrew(people, byName).join(kentshire, westmoor);
        jdbc.sql("update ams_user set password_set = true").update();
    }

    private List<Group> groups() {
        return List.of(groups.create("Standard User", null, false, Permissions.STANDARD),
                groups.create("Power User", null, true, Permissions.POWER_USER),
                groups.create("Admin", null, false, Permissions.ALL),
                groups.create("Helpdesk", null, true, Permissions.HELPDESK),
                groups.create("Crew", KENTSHIRE, true, Permissions.CREW),
                groups.create("Control", KENTSHIRE, true, Permissions.CONTROL),
                groups.create("Station Manager", KENTSHIRE, true, Permissions.STATION_MANAGER),
                groups.create("Workshop", WESTMOOR, true, Permissions.WORKSHOP));
    }

    private void admins(Map<String, Long> groupIds, List<Department> kentshire) {
        for (var admin : DemoSignIn.values()) {
            var person = people.create(admin.person(), false);
            people.setGroups(person.id(), List.of(Objects.requireNonNull(groupIds.get(admin.group()))));
            people.setPermissions(person.id(), beyondGroups(admin));
            if (Objects.equals(person.companyId(), KENTSHIRE)) {
                people.setDepartments(person.id(), List.of(kentshire.getFirst().id()));
            }
        }
    }

    private static Set<String> beyondGroups(DemoSignIn admin) {
        return switch (admin) {
            case READER -> Set.of(Permissions.READ_GROUPS);
            case INTAKE -> Set.of(Permissions.WRITE_USERS, Permissions.WRITE_USER_DEPARTMENT);
            case SETUP, ADMIN, HELPDESK, OTHER_COMPANY -> Set.of();
        };
    }
}
