package org.amsportal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsCompany;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.jspecify.annotations.Nullable;

/** What AMS has, as a plan is made against it. Departments and permission groups are read once for each company that is asked for. */
final class Ground {

    private final Function<Optional<Long>, Organisation.Choices> read;
    private final PeopleIndex people;
    private final boolean blind;
    private final Reading<List<AmsCompany>> companies;
    private final Tells tells;
    private final Map<Optional<Long>, Organisation.Choices> choices = new HashMap<>();
    /** Indexes are made when they are needed: what the spreadsheet does not ask for need not be read. */
    private final Map<Optional<Long>, DepartmentIndex> departments = new HashMap<>();
    private final Map<Optional<Long>, GroupIndex> groups = new HashMap<>();

    /**
     * What AMS tells of people, beside who they are.
     *
     * @param departments whether a list of departments can be sent without taking any away that nobody has seen
     * @param groups the same for permission groups
     * @param grantCheck what AMS looks at when groups are given
     */
    record Tells(boolean departments, boolean groups, AmsAssumptions.GrantCheck grantCheck) {}

    /** Of an AMS that tells all. */
    Ground(Function<Optional<Long>, Organisation.Choices> read, PeopleIndex people, boolean blind,
            Reading<List<AmsCompany>> companies) {
        this(read, people, blind, companies, new Tells(true, true, AmsAssumptions.GrantCheck.UNKNOWN));
    }

    /**
     * @param read reads the departments and permission groups of a company; without one, of all that the admin may see
     * @param blind whether AMS does not tell who is there
     */
    Ground(Function<Optional<Long>, Organisation.Choices> read, PeopleIndex people, boolean blind,
            Reading<List<AmsCompany>> companies, Tells tells) {
        this.tells = tells;
        this.read = read;
        this.people = people;
        this.blind = blind;
        this.companies = companies;
    }

    PeopleIndex people() {
        return people;
    }

    Tells tells() {
        return tells;
    }

    /** What a company is called; its number where nobody tells. */
    String company(long id) {
        return companies.known().stream().flatMap(List::stream).filter(it -> it.id() == id).map(AmsCompany::name)
                .findFirst().orElseGet(() -> "#" + id);
    }

    /** The hierarchy as it was read for a company. */
    Reading<Hierarchy> hierarchy(@Nullable Long companyId) {
        return read(choices(companyId).hierarchy());
    }

    boolean blind() {
        return blind;
    }

    /** Known only to an admin who may choose one. */
    Reading<List<AmsCompany>> companies() {
        return companies;
    }

    DepartmentIndex departments(@Nullable Long companyId) {
        return departments.computeIfAbsent(Optional.ofNullable(companyId),
                _ -> new DepartmentIndex(companyId, read(choices(companyId).hierarchy())));
    }

    GroupIndex groups(@Nullable Long companyId) {
        return groups.computeIfAbsent(Optional.ofNullable(companyId),
                _ -> new GroupIndex(read(choices(companyId).groups())));
    }

    private Organisation.Choices choices(@Nullable Long companyId) {
        return choices.computeIfAbsent(Optional.ofNullable(companyId), read);
    }

    private static <T> Reading<T> read(Reading<T> reading) {
        if (reading instanceof Reading.Failed<T>(var problem)) {
            throw new NotPlanned(problem);
        }
        return reading;
    }
}
