package org.amsportal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amsportal.intake.PlannedRow.Fate;
import org.amsportal.intake.PlannedRow.Keeps;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Creation;
import org.amsportal.sheets.Codes;
import org.amsportal.web.Person;
import org.jspecify.annotations.Nullable;

/** Makes a row of intention of what was found out about a row of a spreadsheet. */
final class RowWriting {

    private final Ground ground;
    private final NewDepartments created;

    private final Predicate<AmsGroup> beyond;

    /** @param beyond whether the admin could not give a permission group */
    RowWriting(Ground ground, NewDepartments created, Predicate<AmsGroup> beyond) {
        this.beyond = beyond;
        this.ground = ground;
        this.created = created;
    }

    PlannedRow of(Considered row) {
        if (!row.isPlanned()) {
            return drawn(row, row.leftOut() ? Fate.LEFT_OUT : Fate.PROBLEM, null);
        }
        Change departments = departments(row);
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

    /** A list that AMS may put in place of another is sent only as what was shown to be kept. */
    private @Nullable Change departments(Considered row) {
        boolean blind = row.user() != null && !ground.tells().departments();
        boolean any = !row.departmentsToAdd().isEmpty() || !row.departments().fresh().isEmpty();
        return blind && any
                ? replacing(row.departmentsToAdd(), row.has().departments())
                : adding(row.departmentsToAdd());
    }

    private static Change replacing(SortedSet<Long> added, Reading<List<AmsItem>> has) {
        var wanted = new TreeSet<>(added);
        has.known().orElseGet(List::of).forEach(item -> wanted.add(item.id()));
        return new Change.Replacing(wanted, seen(has));
    }

    private static @Nullable SortedSet<Long> seen(Reading<List<AmsItem>> has) {
        return has.known().<SortedSet<Long>>map(
                items -> items.stream().map(AmsItem::id).collect(Collectors.toCollection(TreeSet::new))).orElse(null);
    }

    /** What they have and what the row names, without what it takes away. */
    private SortedSet<Long> left(Considered row) {
        var wanted = new TreeSet<>(row.groups().there().keySet());
        row.has().groups().known().orElseGet(List::of).forEach(item -> wanted.add(item.id()));
        wanted.removeAll(row.groupsToRemove(ground));
        return wanted;
    }

    private @Nullable Keeps keeps(Considered row, @Nullable Row wanted) {
        if (wanted == null) {
            return null;
        }
        var departments = wanted.departments() instanceof Change.Replacing(var ids, _)
                ? Stream.concat(ids.stream().map(id -> ground.departments(row.companyId()).name(id)),
                        row.departments().fresh().stream().map(NewPath::name)).toList()
                : null;
        var groups = wanted.groups() instanceof Change.Replacing(var ids, _)
                ? ids.stream().map(id -> ground.groups(row.companyId()).group(id).map(AmsGroup::name)
                        .orElse("#" + id)).toList()
                : null;
        boolean known = (departments == null || row.has().departments().known().isPresent())
                && (groups == null || row.has().groups().known().isPresent());
        return departments == null && groups == null ? null : new Keeps(departments, groups, known);
    }

    private @Nullable Change groups(Considered row) {
        boolean blind = row.user() != null && !ground.tells().groups();
        if (!row.isExact()) {
            return row.groupsToAdd().isEmpty() || !blind
                    ? adding(row.groupsToAdd())
                    : replacing(row.groupsToAdd(), row.has().groups());
        }
        if (blind) {
            return row.groupsToAdd().isEmpty() && row.groupsToRemove(ground).isEmpty()
                    ? null
                    : new Change.Replacing(left(row), seen(row.has().groups()));
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
        if (user != null && !ground.tells().groups()) {
            row.has().groups().known().orElseGet(List::of).forEach(item -> ground.groups(row.companyId())
                    .group(item.id()).ifPresent(group -> names.putIfAbsent("group:" + item.id(), group.name())));
        }
        if (user != null && !ground.tells().departments()) {
            row.has().departments().known().orElseGet(List::of).forEach(item -> names
                    .putIfAbsent("department:" + item.id(), ground.departments(row.companyId()).name(item.id())));
        }
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
        Keeps keeps = keeps(row, wanted);
        boolean maybe = user != null && done && keeps == null
                && ((!asked.groups().isEmpty() && row.has().groups().known().isEmpty())
                        || (!asked.departments().isEmpty() && row.has().departments().known().isEmpty()));
        return new PlannedRow(asked.number(), fate, user == null ? asked.fullName() : called(user, asked),
                asked.email().isEmpty() && user != null ? Objects.requireNonNullElse(user.email(), "") : asked.email(),
                asked.serviceNumber(), user == null ? null : user.id(), row.match().inAmsAs(asked),
                done ? called(row.departments().there(), row.departmentsToAdd()) : List.of(),
                done ? row.departments().fresh().stream().map(this::newName).toList() : List.of(),
                done ? called(row.groups().there(), row.groupsToAdd()) : List.of(), kept,
                done ? removed(row) : List.of(), maybe, List.copyOf(row.problems()), keeps,
                wanted == null || wanted.groups() == null || user == null ? List.of() : row.stronger(ground, beyond),
                wanted, row.companyId());
    }

    /** With its company where departments of several are created. */
    private String newName(NewPath path) {
        Long company = path.companyId();
        boolean several = created.all().stream().map(Creation::companyId).distinct().count() > 1;
        return several && company != null ? path.name() + " (" + ground.company(company) + ")" : path.name();
    }

    private List<String> removed(Considered row) {
        SortedSet<Long> removed = row.groupsToRemove(ground);
        return row.has().groups().known().orElseGet(List::of).stream().filter(item -> removed.contains(item.id()))
                .map(item -> ground.groups(row.companyId()).group(item.id()).map(AmsGroup::name)
                        .orElseGet(() -> "#" + item.id()))
                .toList();
    }

    private static List<String> called(Map<Long, String> names, SortedSet<Long> ids) {
        return ids.stream().map(id -> names.getOrDefault(id, "#" + id)).toList();
    }
}
