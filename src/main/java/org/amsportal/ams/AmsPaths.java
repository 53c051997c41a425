package org.amsportal.ams;

import java.util.Map;

import org.amsportal.ConfigurationProblem;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** One path for each call, below the base address; an empty one means that this AMS does not have the read. A write must have one. */
public record AmsPaths(@DefaultValue("/v2/admin/me") String me, @DefaultValue("/v2/admin/users") String users,
        @DefaultValue("/v2/admin/users/{userId}") String user, @DefaultValue("/v2/admin/users") String createUser,
        @DefaultValue("/v2/admin/departments") String departments,
        @DefaultValue("/v2/admin/departments") String createDepartment,
        @DefaultValue("/v2/admin/users/{userId}/department") String userDepartments,
        @DefaultValue("/v2/admin/users/{userId}/department") String assignDepartments,
        @DefaultValue("/v2/admin/permission/groups") String groups,
        @DefaultValue("/v2/admin/user/{userId}/groups") String userGroups,
        @DefaultValue("/v2/admin/user/{userId}/groups") String assignGroups,
        @DefaultValue("/v2/admin/companies") String companies) {

    private static final String USER_ID = "{userId}";

    public AmsPaths {
        me = plain("me", me);
        users = plain("users", users);
        user = ofUser("user", user);
        createUser = write("create-user", plain("create-user", createUser));
        departments = plain("departments", departments);
        createDepartment = write("create-department", plain("create-department", createDepartment));
        userDepartments = ofUser("user-departments", userDepartments);
        assignDepartments = write("assign-departments", ofUser("assign-departments", assignDepartments));
        groups = plain("groups", groups);
        userGroups = ofUser("user-groups", userGroups);
        assignGroups = write("assign-groups", ofUser("assign-groups", assignGroups));
        companies = plain("companies", companies);
    }

    boolean has(AmsRead read) {
        return !of(read).isEmpty();
    }

    String of(AmsRead read) {
        return switch (read) {
            case ME -> me;
            case USERS -> users;
            case USER -> user;
            case DEPARTMENTS -> departments;
            case USER_DEPARTMENTS -> userDepartments;
            case GROUPS -> groups;
            case USER_GROUPS -> userGroups;
            case COMPANIES -> companies;
        };
    }

    /** The paths by the names that the call interfaces use for them. */
    Map<String, String> byName() {
        return Map.ofEntries(Map.entry("me", me), Map.entry("users", users), Map.entry("user", user),
                Map.entry("create-user", createUser), Map.entry("departments", departments),
                Map.entry("create-department", createDepartment), Map.entry("user-departments", userDepartments),
                Map.entry("assign-departments", assignDepartments), Map.entry("groups", groups),
                Map.entry("user-groups", userGroups), Map.entry("assign-groups", assignGroups),
                Map.entry("companies", companies));
    }

    private static String plain(String name, String path) {
        if (path.contains("{") || path.contains("}")) {
            throw problem(name, "must have no {…} in it");
        }
        return rooted(name, path.strip());
    }

    private static String ofUser(String name, String path) {
        var rest = path.replaceFirst("\\{userId}", "");
        if ((!path.isBlank() && !path.contains(USER_ID)) || rest.contains("{") || rest.contains("}")) {
            throw problem(name, "must contain {userId} once and no other {…}");
        }
        return rooted(name, path.strip());
    }

    private static String write(String name, String path) {
        if (path.isEmpty()) {
            throw problem(name, "must not be empty: the portal cannot work without this call");
        }
        return path;
    }

    private static String rooted(String name, String path) {
        if (path.contains("://") || path.startsWith("//")) {
            throw problem(name, "must be a path, the address before it is ams.api.base-url");
        }
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static ConfigurationProblem problem(String name, String problem) {
        return new ConfigurationProblem("ams.api.paths." + name, problem);
    }
}
