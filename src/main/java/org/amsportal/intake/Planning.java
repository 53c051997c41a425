package org.amsportal.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.assignments.Grants;
import org.amsportal.assignments.Power;
import org.amsportal.intake.SheetPlan.Totals;
import org.amsportal.organisation.Access;
import org.amsportal.plans.Row;
import org.amsportal.sheets.Column;
import org.jspecify.annotations.Nullable;

/** Makes a plan of a spreadsheet: a function of what was brought and of what AMS has, whatever the order of the rows. */
final class Planning {

    private final Admin admin;
    private final Ground ground;
    private final Grants grants;
    private final Function<Collection<Long>, Map<Long, Access>> access;

    /** @param access tells where people are and what they may do, as far as it is known */
    Planning(Admin admin, Ground ground, Grants grants, Function<Collection<Long>, Map<Long, Access>> access) {
        this.admin = admin;
        this.ground = ground;
        this.grants = grants;
        this.access = access;
    }

    /** The rows and what creates the departments for them. */
    record Made(List<PlannedRow> rows, @Nullable Row departments,
            Totals totals) {}

    Made of(Brought brought) {
        List<Considered> all = considered(brought);
        var departments = new NewDepartments(all.stream().filter(Considered::isPlanned)
                .flatMap(row -> row.departments().fresh().stream()).toList());
        var writing = new RowWriting(ground, departments,
                group -> grants.power(admin, group) instanceof Power.CannotGive);
        List<PlannedRow> rows = all.stream().map(writing::of).toList();
        return new Made(rows, departments.row(), totals(rows, all, departments.all().size()));
    }

    private List<Considered> considered(Brought brought) {
        List<Asked> asked = brought.sheet().rows().stream().map(row -> Asked.of(row, brought.wishes().mapping()))
                .toList();
        Map<Integer, Match> matches = new HashMap<>();
        asked.forEach(row -> matches.put(row.number(), Match.of(row, ground.people())));
        var ids = new LinkedHashSet<Long>();
        matches.values().stream().map(Match::user).filter(Objects::nonNull).map(AmsUser::id).forEach(ids::add);
        Map<Long, Access> has = ids.isEmpty() ? Map.of() : access.apply(ids);
        var considering = new Considering(admin, ground, grants, brought.wishes(),
                DamagedCells.problems(brought));
        List<Considered> all = asked.stream().map(row -> {
            Match match = Objects.requireNonNull(matches.get(row.number()));
            AmsUser user = match.user();
            return considering.of(row, match,
                    user == null ? Access.NOT_KNOWN : has.getOrDefault(user.id(), Access.NOT_KNOWN),
                    brought.leftOut().contains(row.number()));
        }).toList();
        twice(all);
        return all;
    }

    /** Who is in a spreadsheet more than once stands against all those rows: which of them is meant nobody can tell. */
    private static void twice(List<Considered> all) {
        List<Considered> counted = all.stream().filter(row -> !row.leftOut()).toList();
        Map<String, List<Considered>> byEmail = counted.stream().filter(row -> !row.asked().email().isEmpty())
                .collect(Collectors.groupingBy(row -> row.asked().emailKey()));
        byEmail.values().stream().filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(row -> row.problems().add(Problem.of("email-twice", Column.EMAIL,
                        row.asked().email(), others(row, same)))));
        Map<Long, List<Considered>> byUser = counted.stream().filter(row -> row.user() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.user()).id()));
        byUser.values().stream().filter(same -> same.size() > 1)
                .filter(same -> same.stream().map(row -> row.asked().emailKey()).distinct().count() > 1)
                .forEach(same -> same.forEach(
                        row -> row.problems().add(Problem.of("person-twice", null, others(row, same)))));
    }

    private static String others(Considered row, List<Considered> same) {
        return same.stream().map(it -> it.asked().number()).filter(number -> number != row.asked().number()).sorted()
                .limit(5)
                .map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Totals totals(List<PlannedRow> rows, List<Considered> all, int departments) {
        var counts = rows.stream().collect(Collectors.groupingBy(PlannedRow::fate, Collectors.counting()));
        List<PlannedRow> done = rows.stream().filter(PlannedRow::isCarriedOut).toList();
        int concerned = all.stream().filter(row -> row.isPlanned() && row.isExact())
                .mapToInt(row -> row.has().groups().known().map(List::size).orElse(0)).sum();
        int create = count(counts, PlannedRow.Fate.CREATE);
        int placed = (int) done.stream().filter(row -> !row.departments().isEmpty() || !row.created().isEmpty())
                .count();
        int granted = (int) done.stream().filter(row -> !row.added().isEmpty() || !row.removed().isEmpty()).count();
        return new Totals(rows.size(), create, count(counts, PlannedRow.Fate.CHANGE),
                count(counts, PlannedRow.Fate.UNCHANGED), count(counts, PlannedRow.Fate.PROBLEM),
                count(counts, PlannedRow.Fate.LEFT_OUT), departments,
                done.stream().mapToInt(row -> row.added().size()).sum(),
                (int) done.stream().filter(row -> !row.removed().isEmpty()).count(),
                done.stream().mapToInt(row -> row.removed().size()).sum(),
                concerned, (int) done.stream().filter(row -> row.keeps() != null).count(), create,
                create + placed + granted + departments);
    }

    private static int count(Map<PlannedRow.Fate, Long> counts, PlannedRow.Fate fate) {
        return counts.getOrDefault(fate, 0L).intValue();
    }
}
