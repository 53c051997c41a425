package org.amsportal.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amsportal.journal.Change;
import org.amsportal.journal.Write;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.jspecify.annotations.Nullable;

/** The write that a step makes, once the steps it needs have brought their results. The same for every run, so that it is never a second intention. */
final class Writes {

    private final Row row;
    private final Steps steps;
    private final Map<String, Creation> creations = new HashMap<>();

    Writes(Row row, Steps steps) {
        this.row = row;
        this.steps = steps;
        row.creations().forEach(creation -> creations.put(Planned.key(creation.key()), creation));
    }

    Write of(Step step) {
        return switch (step.kind()) {
            case CREATE_USER -> new Write.CreateUser(person());
            case CREATE_DEPARTMENT -> new Write.CreateDepartment(department(creation(step.key())));
            case ASSIGN_DEPARTMENTS -> new Write.AssignDepartments(user(), departments());
            case ASSIGN_GROUPS -> new Write.AssignGroups(user(), known(row.groups(), "groups"));
        };
    }

    /** What people call the target of a step. */
    String label(Step step) {
        return step.kind() == Step.Kind.CREATE_DEPARTMENT ? creation(step.key()).name() : row.label();
    }

    private NewUser person() {
        return row.who() instanceof Who.NewPerson(NewUser user) ? user : known(null, "a new person");
    }

    private long user() {
        return known(steps.userId(), "the user");
    }

    private NewDepartment department(Creation creation) {
        String parentKey = creation.parentKey();
        Long parent = parentKey == null ? creation.parentId() : created(parentKey);
        return new NewDepartment(creation.name(), parent, creation.companyId());
    }

    private Change departments() {
        var created = new TreeSet<Long>();
        row.intoCreated().forEach(key -> created.add(created(key)));
        row.shared().forEach(creation -> created.add(created(creation.key())));
        return switch (row.departments()) {
            case null -> new Change.Adding(created);
            case Change.Adding(var added) -> new Change.Adding(union(added, created));
            case Change.Exactly(var wanted, var seen) -> new Change.Exactly(union(wanted, created), seen);
            case Change.Replacing(var wanted, var seen) -> new Change.Replacing(union(wanted, created), seen);
        };
    }

    private Long created(String key) {
        return known(steps.result(Planned.key(key)), key);
    }

    private Creation creation(String stepKey) {
        return known(creations.get(stepKey), stepKey);
    }

    private static SortedSet<Long> union(SortedSet<Long> some, SortedSet<Long> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> T known(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("A step was started before " + what + " was known");
        }
        return value;
    }
}
