package org.amsportal.plans;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.amsportal.ams.NewUser;
import org.amsportal.journal.Change;
import org.jspecify.annotations.Nullable;

/**
 * One row of intention: whom it is about and what they shall have. Stored as JSON with the plan.
 *
 * @param creations departments to create first, parents before children
 * @param departments what shall become of the person's departments; null leaves them alone
 * @param intoCreated keys of {@code creations} the person is put in besides
 * @param groups what shall become of the person's permission groups; null leaves them alone
 * @param names names at the time, keys {@code department:7}, {@code group:3}, {@code company:24}, for pages and the trail
 * @param ticket the helpdesk's ticket number; never sent to AMS
 * @param shared departments that the plan's row {@link #DEPARTMENTS_ROW} creates under the same keys, and the person is put in besides
 */
public record Row(Who who, List<Creation> creations, @Nullable Change departments, List<String> intoCreated,
        @Nullable Change groups, Map<String, String> names, @Nullable String ticket, List<Creation> shared) {

    /** The number of the row in which a plan of many creates departments for all the others. */
    public static final int DEPARTMENTS_ROW = 0;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,8}");

    /** Refuses rows that could never be carried out: keys that are doubled or name nothing, and assignments to nobody. */
    public Row {
        creations = List.copyOf(creations);
        intoCreated = List.copyOf(intoCreated);
        names = Map.copyOf(names);
        shared = List.copyOf(Objects.requireNonNullElse(shared, List.of())); // rows stored earlier do not have it
        var keys = new HashSet<String>();
        for (Creation creation : creations) {
            check(creation.parentKey() == null || keys.contains(creation.parentKey()), "parents come before children");
            check(keys.add(creation.key()), "keys are unique");
        }
        check(keys.containsAll(intoCreated), "only created departments can be entered by key");
        shared.forEach(creation -> check(keys.add(creation.key()), "keys are unique"));
        check(!isOnlyDepartments(who)
                || (shared.isEmpty() && departments == null && groups == null && intoCreated.isEmpty()),
                "nobody cannot be assigned anything");
    }

    /** A row that shares nothing with others. */
    public Row(Who who, List<Creation> creations, @Nullable Change departments, List<String> intoCreated,
            @Nullable Change groups, Map<String, String> names, @Nullable String ticket) {
        this(who, creations, departments, intoCreated, groups, names, ticket, List.of());
    }

    /** Whether a row is about no person. */
    private static boolean isOnlyDepartments(Who who) {
        return who instanceof Who.Nobody || who instanceof Who.Outline;
    }

    /** Whether a step of this row is carried out by {@link #DEPARTMENTS_ROW}, for all who share it. */
    public boolean shares(Step step) {
        return step.kind() == Step.Kind.CREATE_DEPARTMENT
                && shared.stream().anyMatch(creation -> Planned.key(creation.key()).equals(step.key()));
    }

    /** The same row with another wish for the person's permission groups. */
    Row withGroups(Change other) {
        return new Row(who, creations, departments, intoCreated, other, names, ticket, shared);
    }

    /** What people call it: the person, else the departments to create. */
    public String label() {
        return switch (who) {
            case Who.NewPerson(NewUser user) -> (user.name() + " " + user.surname()).strip();
            case Who.Existing existing -> existing.label();
            case Who.Nobody(),Who.Outline() -> creations.stream().map(Creation::name).collect(Collectors.joining(", "));
        };
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("A row of a plan: " + rule);
        }
    }

    /** Whom a row is about. */
    public sealed interface Who {

        /** A person to create. */
        record NewPerson(NewUser user) implements Who {}

        /** A user of AMS. {@code label} is how people call them, {@code email} where it is known. */
        record Existing(long userId, String label, @Nullable String email) implements Who {}

        /** Nobody: the row only creates departments. */
        record Nobody() implements Who {}

        /** An outline of departments: those that somebody made meanwhile are the ones that were wanted. */
        record Outline() implements Who {}
    }

    /**
     * A department to create, under one that exists ({@code parentId}) or under another of these ({@code parentKey}); both null at the top.
     *
     * @param key one to eight small letters and digits
     */
    public record Creation(String key, String name, @Nullable Long parentId, @Nullable String parentKey,
            @Nullable Long companyId) {

        public Creation {
            check(KEY.matcher(key).matches(), "a key is one to eight small letters and digits");
            check(parentId == null || parentKey == null, "a department has one parent");
        }
    }
}
