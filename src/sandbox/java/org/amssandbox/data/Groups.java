package org.amssandbox.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The permission groups in the database. */
@Component
public class Groups {

    private record Row(long id, String name, @Nullable Long companyId, boolean editable, boolean deletable) {}

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private static final String SELECT = "select id, name, company_id, editable, deletable from permission_group ";

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Group> all() {
        return jdbc.sql(SELECT + "order by id").query(ROW).list().stream().map(this::group).toList();
    }

    public List<Group> ofUser(long userId) {
        return jdbc.sql(SELECT + "where id in (select group_id from user_group where user_id = ?) order by id")
                .param(userId).query(ROW).list().stream().map(this::group).toList();
    }

    /** What a user may do: the permissions of all their groups, and those given directly. */
    public Set<String> permissionsOf(long userId) {
        return new LinkedHashSet<>(jdbc.sql("""
                select permission from user_permission where user_id = :user union
                select permission from group_permission join user_group using (group_id) where user_id = :user
                order by permission""").param("user", userId).query(String.class).list());
    }

    public Group create(String name, @Nullable Long companyId, boolean editable, Set<String> permissions) {
        var id = Inserted.id(
                jdbc.sql("insert into permission_group (name, company_id, editable, deletable) values (?, ?, ?, ?)")
                        .param(name).param(companyId).param(editable).param(editable && companyId != null));
        setPermissions(id, permissions);
        return new Group(id, name, companyId, editable, editable && companyId != null, permissions);
    }

    public void setPermissions(long groupId, Collection<String> permissions) {
        jdbc.sql("delete from group_permission where group_id = ?").param(groupId).update();
        permissions.forEach(permission -> jdbc
                .sql("insert into group_permission (group_id, permission) values (?, ?)").params(groupId, permission)
                .update());
    }

    /** Removes a group, from everybody who has it too. */
    public void remove(long id) {
        jdbc.sql("delete from permission_group where id = ?").param(id).update();
    }

    private Group group(Row row) {
        var permissions = jdbc.sql("select permission from group_permission where group_id = ? order by permission")
                .param(row.id()).query(String.class).list();
        return new Group(row.id(), row.name(), row.companyId(), row.editable(), row.deletable(),
                new LinkedHashSet<>(permissions));
    }
}
