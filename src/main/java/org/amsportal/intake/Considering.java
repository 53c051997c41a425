package org.amsportal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsAssumptions.GrantCheck;
import org.amsportal.ams.AmsCompany;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsUser;
import org.amsportal.assignments.Grants;
import org.amsportal.assignments.Power;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.NearNames;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.organisation.SameCompany.Answer;
import org.amsportal.sheets.Column;
import org.jspecify.annotations.Nullable;

/** Finds out what a row means and what stands against it; each row by itself. */
final class Considering {

    private final Admin admin;
    private final Ground ground;
    private final Grants grants;
    private final Wishes wishes;
    private final Map<Integer, List<Problem>> damaged;

    /** @param damaged what stands against cells whose letters look damaged, by the numbers of rows */
    Considering(Admin admin, Ground ground, Grants grants, Wishes wishes, Map<Integer, List<Problem>> damaged) {
        this.admin = admin;
        this.ground = ground;
        this.grants = grants;
        this.wishes = wishes;
        this.damaged = damaged;
    }

    private record Company(@Nullable Long id, List<Problem> problems) {}

    Considered of(Asked row, Match match, Access has, boolean leftOut) {
        var company = company(row, match.user());
        var damage = damaged.getOrDefault(row.number(), List.of());
        var problems = new ArrayList<>(damage);
        CellChecks.of(row, match.user()).stream().filter(it -> !concerns(damage, it.column())).forEach(problems::add);
        problems.addAll(match.problems());
        problems.addAll(company.problems());
        boolean elsewhere = !company.problems().isEmpty();
        var departments = Placed.of(elsewhere || concerns(damage, Column.DEPARTMENTS) ? List.of() : row.departments(),
                Column.DEPARTMENTS,
                name -> ground.departments(company.id()).meant(name));
        var groups = Placed.of(elsewhere || concerns(damage, Column.GROUPS) ? List.of() : row.groups(), Column.GROUPS,
                name -> ground.groups(company.id()).meant(name));
        problems.addAll(departments.problems());
        problems.addAll(groups.problems());
        problems.addAll(otherCompany(company.id(), match.user(), departments, groups));
        var considered = new Considered(row, company.id(), match, has, departments, groups, leftOut,
                wishes.removals(), problems);
        problems.addAll(rights(considered));
        return considered;
    }

    /** What is named and is not of the person's company: where nobody tells whose it is, nobody is put there. */
    private List<Problem> otherCompany(@Nullable Long company, @Nullable AmsUser user, Placed departments,
            Placed groups) {
        var theirs = SameCompany.of(admin, company, user != null && !ground.blind());
        var problems = new ArrayList<Problem>();
        departments.there().forEach((id, name) -> add(problems, Column.DEPARTMENTS, name,
                theirs.department(ground.hierarchy(company), id)));
        departments.fresh().forEach(path -> add(problems, Column.DEPARTMENTS, path.name(), isOf(path, theirs)));
        groups.there().forEach((id, name) -> add(problems, Column.GROUPS, name,
                ground.groups(company).group(id).map(theirs::group).orElse(Answer.YES)));
        return problems;
    }

    private Answer isOf(NewPath path, SameCompany theirs) {
        Long parent = path.parentId();
        if (parent != null) {
            return theirs.department(ground.hierarchy(theirs.company()), parent);
        }
        boolean mustBeTold = admin.companyKnown() && theirs.company() == null;
        return mustBeTold ? Answer.NOT_TOLD : Answer.YES;
    }

    private static void add(List<Problem> problems, Column column, String name, Answer answer) {
        switch (answer) {
            case YES -> {
                // it is theirs
            }
            case NO -> problems.add(Problem.of("other-company", column, name));
            case NOT_TOLD -> problems.add(Problem.of("company-not-told", column, name));
        }
    }

    private static boolean concerns(List<Problem> problems, @Nullable Column column) {
        return column != null && problems.stream().anyMatch(it -> it.column() == column);
    }

    private Company company(Asked row, @Nullable AmsUser user) {
        Company named = named(row);
        Long theirs = user == null ? null : user.companyId();
        if (user != null && row.company().isEmpty()) {
            return new Company(theirs == null && (ground.blind() || admin.companyId() != null) ? named.id() : theirs,
                    List.of());
        }
        if (user != null && theirs == null && admin.companyId() == null && !ground.blind()) {
            return new Company(null, named.problems()); // AMS tells of people, and not of this one's company
        }
        if (theirs == null || !named.problems().isEmpty()) {
            return named;
        }
        boolean other = named.id() != null && !named.id().equals(theirs);
        return new Company(theirs,
                other ? List.of(Problem.of("company-differs", Column.COMPANY, row.company())) : List.of());
    }

    /** AMS uses an admin's own company, whatever is asked for (vendor documented): a row for another one would end in the wrong place. */
    private Company named(Asked row) {
        String cell = row.company();
        Long own = admin.companyId();
        if (cell.isEmpty()) {
            Long chosen = own != null ? own : wishes.companyId();
            boolean needed = chosen == null && admin.companyKnown();
            return new Company(chosen, needed ? List.of(Problem.of("company-missing", Column.COMPANY)) : List.of());
        }
        Optional<Long> meant = listed(cell).or(() -> Numbers.of(cell)
                .filter(_ -> own != null || !(ground.companies() instanceof Reading.Known)));
        if (own != null) {
            return meant.filter(own::equals).isPresent()
                    ? new Company(own, List.of())
                    : new Company(own, List.of(Problem.of("company-not-yours", Column.COMPANY, cell)));
        }
        return meant.map(id -> new Company(id, List.of()))
                .orElseGet(() -> new Company(null, List.of(Problem.of("company-unknown", Column.COMPANY, cell))));
    }

    private Optional<Long> listed(String cell) {
        List<AmsCompany> companies = ground.companies().known().orElseGet(List::of);
        var named = companies.stream().filter(it -> NearNames.same(it.name(), cell)).map(AmsCompany::id).toList();
        return named.size() == 1
                ? Optional.of(named.getFirst())
                : Numbers.of(cell).filter(id -> companies.stream().anyMatch(it -> it.id() == id));
    }

    private List<Problem> rights(Considered row) {
        var problems = new ArrayList<Problem>();
        if (row.user() == null && isNot(AmsPermission.WRITE_USERS)) {
            problems.add(Problem.of("may-not-create", null));
        }
        if (!row.departmentsToAdd().isEmpty() && isNot(AmsPermission.WRITE_USER_DEPARTMENT)) {
            problems.add(Problem.of("may-not-departments", Column.DEPARTMENTS));
        }
        if (!row.departments().fresh().isEmpty() && isNot(AmsPermission.WRITE_DEPARTMENTS)) {
            problems.add(Problem.of("may-not-new-departments", Column.DEPARTMENTS,
                    row.departments().fresh().getFirst().name()));
        }
        boolean unread = row.isExact() && row.has().groups().known().isEmpty() && ground.tells().groups();
        if (unread || !row.groupsToAdd().isEmpty() || !row.groupsToRemove(ground).isEmpty()) {
            problems.addAll(grants(row));
        }
        if (unread) {
            problems.add(Problem.of(Problem.GROUPS_NOT_KNOWN, Column.GROUPS));
        }
        return problems;
    }

    private List<Problem> grants(Considered row) {
        AmsUser user = row.user();
        var problems = new ArrayList<Problem>();
        if (admin.is(user == null ? null : user.id(), row.asked().email())) {
            problems.add(Problem.of("own-groups", null));
        }
        if (isNot(AmsPermission.WRITE_PERMISSION_USER)) {
            problems.add(Problem.of("may-not-groups", Column.GROUPS));
        }
        for (Long id : row.groupsToAdd()) {
            ground.groups(row.companyId()).group(id).filter(it -> grants.power(admin, it) instanceof Power.CannotGive)
                    .ifPresent(it -> problems.add(Problem.instead("group-beyond", Column.GROUPS, it.name(), null,
                            it.name())));
        }
        List<String> stronger = row.stronger(ground, it -> grants.power(admin, it) instanceof Power.CannotGive);
        if (ground.tells().grantCheck() == GrantCheck.WHOLE_LIST && !stronger.isEmpty()) {
            problems.add(Problem.of("group-stronger", Column.GROUPS, String.join("; ", stronger)));
        }
        return problems;
    }

    private boolean isNot(AmsPermission permission) {
        return admin.rights().may(permission) == May.NO;
    }
}
