package org.amsportal.plans;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.journal.Change;
import org.amsportal.plans.Row.Who;
import org.jspecify.annotations.Nullable;

/**
 * One step as it is planned, before anything is known of its outcome.
 *
 * @param needs the steps whose results it uses, and no others: what does not depend on a failed step goes on
 * @param shared whether it is {@link Row#DEPARTMENTS_ROW} that carries it out, for this row too
 */
record Planned(String key, Step.Kind kind, List<String> needs, boolean shared) {

    static final String USER = "user";
    static final String DEPARTMENTS = "departments";
    static final String GROUPS = "groups";

    Planned(String key, Step.Kind kind, List<String> needs) {
        this(key, kind, needs, false);
    }

    /** The steps that a row carries out itself. */
    static List<Planned> own(Row row) {
        return of(row).stream().filter(step -> !step.shared()).toList();
    }

    /** The steps of a row, each after all that it needs. */
    static List<Planned> of(Row row) {
        var steps = new ArrayList<Planned>();
        List<String> user = row.who() instanceof Who.NewPerson ? List.of(USER) : List.of();
        if (!user.isEmpty()) {
            steps.add(new Planned(USER, Step.Kind.CREATE_USER, List.of()));
        }
        row.creations().forEach(creation -> steps.add(new Planned(key(creation.key()), Step.Kind.CREATE_DEPARTMENT,
                creation.parentKey() == null ? List.of() : List.of(key(creation.parentKey())))));
        row.shared().forEach(creation -> steps
                .add(new Planned(key(creation.key()), Step.Kind.CREATE_DEPARTMENT, List.of(), true)));
        if (asks(row.departments()) || !row.intoCreated().isEmpty() || !row.shared().isEmpty()) {
            var needs = new ArrayList<>(user);
            row.shared().forEach(creation -> needs.add(key(creation.key())));
            row.intoCreated().forEach(created -> needs.add(key(created)));
            steps.add(new Planned(DEPARTMENTS, Step.Kind.ASSIGN_DEPARTMENTS, List.copyOf(needs)));
        }
        if (asks(row.groups())) {
            steps.add(new Planned(GROUPS, Step.Kind.ASSIGN_GROUPS, user));
        }
        return steps;
    }

    static String key(String creationKey) {
        return "department-" + creationKey;
    }

    private static boolean asks(@Nullable Change change) {
        return change != null && !(change instanceof Change.Adding(var added) && added.isEmpty());
    }
}
