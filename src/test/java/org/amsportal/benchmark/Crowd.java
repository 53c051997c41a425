package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.Department;
import org.jspecify.annotations.Nullable;

/**
 * The departments and people of a large service.
 *
 * @param departments those of the crowd, the one above all others first
 * @param all how many departments the admin sees, with those of the demo data
 * @param below by the one above
 * @param firstPerson AMS number of the crowd's person 0; the others follow
 */
record Crowd(List<Department> departments, int all, Map<Long, List<Department>> below, long firstPerson) {

    static final int DEPARTMENTS = 10_000;
    static final int PEOPLE = 50_000;
    private static final String FIRST = "Brigade 1";
    private static final long FIRST_USER = 1001;

    static Crowd join(SandboxControl control) {
        long firstPerson = FIRST_USER + control.state().users();
        control.crowd(DemoData.KENTSHIRE, DEPARTMENTS, PEOPLE);
        assertThat(control.user(firstPerson).surname()).isEqualTo("Crowda0");
        var all = control.departments().stream().filter(it -> it.companyId() == DemoData.KENTSHIRE).toList();
        long first = all.stream().filter(it -> it.name().equals(FIRST)).mapToLong(Department::id).max().orElseThrow();
        return new Crowd(all.stream().filter(it -> it.id() >= first).toList(), all.size(),
                all.stream().filter(it -> it.parentId() != null)
                        .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.parentId()))),
                firstPerson);
    }

    /** Those that have others below them. */
    List<Department> branches() {
        return departments.stream().filter(it -> below.containsKey(it.id())).toList();
    }

    Department firstBelow(Department department) {
        return below.getOrDefault(department.id(), List.of()).getFirst();
    }

    /** AMS numbers from the top down to this one. */
    List<Long> path(Department department) {
        var path = new ArrayList<Long>();
        for (@Nullable
        Long at = department.id(); at != null; at = get(at).parentId()) {
            path.addFirst(at);
        }
        return path;
    }

    private Department get(long id) {
        return departments.get((int) (id - departments.getFirst().id()));
    }
}
