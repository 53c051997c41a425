package org.amsportal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.Reading.Known;
import org.amsportal.organisation.Reading.Source;
import org.amsportal.plans.Row;
import org.jspecify.annotations.Nullable;

/** An AMS in memory that does exactly what a plan asks for. */
final class ModelOfAms {

    private static final long COMPANY = 24;

    final List<AmsUser> users = new ArrayList<>();
    final List<AmsDepartment> departments = new ArrayList<>();
    final List<AmsGroup> groups = new ArrayList<>();
    private final Map<Long, SortedSet<Long>> departmentsOf = new HashMap<>();
    private final Map<Long, SortedSet<Long>> groupsOf = new HashMap<>();
    private long next = 1000;

    long department(String name, @Nullable Long parent) {
        departments.add(new AmsDepartment(++next, name, parent, COMPANY));
        return next;
    }

    long group(String name, String... permissions) {
        groups.add(new AmsGroup(++next, name, null, true, true, Set.of(permissions)));
        return next;
    }

    long user(String name, String surname, String email, @Nullable String serviceNumber) {
        users.add(new AmsUser(++next, name, surname, email, COMPANY, true, serviceNumber));
        return next;
    }

    void has(long user, Collection<Long> wanted) {
        groupsOf.put(user, new TreeSet<>(wanted));
    }

    SortedSet<Long> groupsOf(long user) {
        return groupsOf.getOrDefault(user, new TreeSet<>());
    }

    Ground ground() {
        return new Ground(_ -> new Organisation.Choices(known(Hierarchy.of(departments)), known(List.copyOf(groups))),
                new PeopleIndex(users), false, new Reading.NotKnown<>());
    }

    Map<Long, Access> access(Collection<Long> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id,
                id -> new Access(items(departmentsOf, id), items(groupsOf, id))));
    }

    /** Carries a plan out. */
    void apply(Planning.Made made) {
        var created = new HashMap<String, Long>();
        Optional.ofNullable(made.departments()).ifPresent(row -> row.creations().forEach(it -> created.put(it.key(),
                department(it.name(), it.parentKey() == null ? it.parentId() : created.get(it.parentKey())))));
        made.rows().stream().flatMap(row -> Optional.ofNullable(row.row()).stream())
                .forEach(row -> apply(row, created));
    }

    private void apply(Row row, Map<String, Long> created) {
        long user = switch (row.who()) {
            case Row.Who.NewPerson(var it) -> user(it.name(), it.surname(), it.email(), it.serviceNumber());
            case Row.Who.Existing(long id, _, _) -> id;
            default -> throw new IllegalStateException("a row of a person");
        };
        assign(departmentsOf, user, row.departments());
        row.shared()
                .forEach(it -> departmentsOf.computeIfAbsent(user, _ -> new TreeSet<>()).add(created.get(it.key())));
        assign(groupsOf, user, row.groups());
    }

    private static void assign(Map<Long, SortedSet<Long>> all, long user, @Nullable Change change) {
        var has = all.computeIfAbsent(user, _ -> new TreeSet<>());
        switch (change) {
            case null -> {
                // left alone
            }
            case Change.Adding(var added) -> has.addAll(added);
            case Change.Exactly(var wanted, _) -> {
                has.clear();
                has.addAll(wanted);
            }
            case Change.Replacing _ -> throw new IllegalStateException("a spreadsheet never replaces what nobody read");
        }
    }

    private static Reading<List<AmsItem>> items(Map<Long, SortedSet<Long>> all, long id) {
        return known(all.getOrDefault(id, new TreeSet<>()).stream().map(it -> new AmsItem(it, "named " + it)).toList());
    }

    private static <T> Reading<T> known(T value) {
        return new Known<>(value, Source.AMS, Instant.EPOCH);
    }
}
