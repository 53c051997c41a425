package org.amsportal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amsportal.intake.PlannedRow.Fate;
import org.amsportal.journal.Change;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Creation;
import org.amsportal.sheets.Codes;
import org.amsportal.web.Person;
import org.jspecify.annotations.Nullable;

/** Makes a row of intention of what was found out about a row of a spreadsheet. */
final class RowWriting {

    private final Ground ground;
    private final NewDepartments created;

    RowWriting(Ground ground, NewDepartments created) {
        this.ground = ground;
        this.created = created;
    }

    PlannedRow of(Considered row) {
        if (!row.isPlanned()) {
            return drawn(row, row.leftOut() ? Fate.LEFT_OUT : Fate.PROBLEM, null);
        }
        Change departments = adding(row.departmentsToAdd());
        Change groups = groups(row);
        List<Creation> shared = row.departments().fresh().stream().map(created::of).toList();
        boolean nothing = departments == null && groups == null && shared.isEmpty();
        if (row.user() != null && nothing) {
            return drawn(row, Fate.UNCHANGED, null);
        }
        var wanted = new Row(who(row), List.of(), departments, List.of(), groups, names(row), null, shared);
        return drawn(row, row.user() == null ? Fate.CREATE : Fate.CHANGE, wanted);
    }

    private static Row.Who who(Considered row) {
        AmsUser user = row.user();
        Asked asked = row.asked();
        return user == null
                ? new Row.Who.NewPerson(new NewUser(asked.name(), asked.surname(), asked.email(), row.companyId(),
                        Codes.of(asked.codes()) != Codes.NO,
                        asked.serviceNumber().isEmpty() ? null : asked.serviceNumber()))
                : new Row.Who.Existing(user.id(), called(user, asked), user.email());
    }

    private static String called(AmsUser user, Asked asked) {
        String name = Person.name(user);
        return name.isEmpty() ? asked.fullName() : name;
    }

    private static @Nullable Change adding(SortedSet<Long> ids) {
        return ids.isEmpty() ? null : new Change.Adding(ids);
    }

    private @Nullable Change groups(Considered row) {
        if (!row.isExact()) {
            return adding(row.groupsToAdd());
        }
        var seen = new TreeSet<Long>();
        row.has().groups().known().orElseGet(List::of).forEach(item -> seen.add(item.id()));
        var wanted = new TreeSet<>(seen);
        wanted.addAll(row.groups().there().keySet());
        wanted.removeAll(row.groupsToRemove(ground));
        return wanted.equals(seen) ? null : new Change.Exactly(wanted, seen);
    }

    private Map<String, String> names(Considered row) {
        var names = new HashMap<String, String>();
        row.departments().there().forEach((id, name) -> names.put("department:" + id, name));
        row.groups().there().forEach((id, name) -> names.put("group:" + id, name));
        row.has().groups().known().orElseGet(List::of).stream().filter(item -> item.name() != null)
                .forEach(item -> names.put("group:" + item.id(), Objects.requireNonNull(item.name())));
        AmsUser user = row.user();
        if (user != null) {
            names.putAll(new Person(Person.name(user), user.serviceNumber(), user.email(), null)
                    .remembered(user.name().isBlank() ? row.asked().name() : user.name()));
        }
        return names;
    }

    private PlannedRow drawn(Considered row, Fate fate, @Nullable Row wanted) {
        AmsUser user = row.user();
        Asked asked = row.asked();
        boolean done = wanted != null;
        var kept = row.groups().there().entrySet().stream().filter(it -> !row.groupsToAdd().contains(it.getKey()))
                .map(Map.Entry::getValue).toList();
        boolean maybe = user != null && done && ((!asked.groups().isEmpty() && row.has().groups().known().isEmpty())
                || (!asked.departments().isEmpty() && row.has().departments().known().isEmpty()));
        return new PlannedRow(asked.number(), fate, user == null ? asked.fullName() : called(user, asked),
                asked.email().isEmpty() && user != null ? Objects.requireNonNullElse(user.email(), "") : asked.email(),
                asked.serviceNumber(), user == null ? null : user.id(), row.match().inAmsAs(asked),
                done ? called(row.departments().there(), row.departmentsToAdd()) : List.of(),
                done ? row.departments().fresh().stream().map(NewPath::name).toList() : List.of(),
                done ? called(row.groups().there(), row.groupsToAdd()) : List.of(), kept,
                done ? removed(row) : List.of(), maybe, List.copyOf(row.problems()), wanted, row.companyId());
    }

    private List<String> removed(Considered row) {
        SortedSet<Long> removed = row.groupsToRemove(ground);
        return row.has().groups().known().orElseGet(List::of).stream().filter(item -> removed.contains(item.id()))
                .map(RowWriting::name).toList();
    }

    private static String name(AmsItem item) {
        return item.name() == null ? "#" + item.id() : item.name();
    }

    private static List<String> called(Map<Long, String> names, SortedSet<Long> ids) {
        return ids.stream().map(id -> names.getOrDefault(id, "#" + id)).toList();
    }
}
