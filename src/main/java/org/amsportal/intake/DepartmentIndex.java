package org.amsportal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.intake.Meant.Fresh;
import org.amsportal.intake.Meant.Nothing;
import org.amsportal.intake.Meant.One;
import org.amsportal.intake.Meant.Several;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.NearNames;
import org.amsportal.organisation.Reading;
import org.amsportal.sheets.CellNames;
import org.amsportal.web.OneLine;
import org.jspecify.annotations.Nullable;

/** The departments of a company by name, path and number. Where AMS does not list any, a number is taken as it is. */
final class DepartmentIndex {

    private final @Nullable Long companyId;
    private final Hierarchy hierarchy;
    private final boolean fromAms;
    private final Map<String, List<AmsDepartment>> byKey;
    private final Map<String, Meant> meant = new HashMap<>();
    private final ClosestNames closest;

    DepartmentIndex(@Nullable Long companyId, Reading<Hierarchy> reading) {
        this.companyId = companyId;
        this.hierarchy = reading.known().orElseGet(() -> Hierarchy.of(List.of()));
        this.fromAms = reading.fromAms();
        this.byKey = hierarchy.all().stream().map(Hierarchy.Node::department)
                .collect(Collectors.groupingBy(it -> NearNames.key(it.name())));
        this.closest = new ClosestNames(hierarchy.all().stream().map(it -> it.department().name()).distinct().toList());
    }

    Meant meant(String name) {
        return meant.computeIfAbsent(name, this::look);
    }

    private Meant look(String name) {
        List<String> steps = CellNames.steps(name);
        if (steps.stream()
                .anyMatch(step -> step.isEmpty() || OneLine.Check.isTooLong(step) || OneLine.Check.isOdd(step))) {
            return new Nothing(null);
        }
        List<AmsDepartment> found = find(steps);
        if (found.size() == 1) {
            return one(found.getFirst());
        }
        if (found.size() > 1) {
            return new Several(found.stream().map(it -> hierarchy.pathName(it.id())).sorted().toList());
        }
        return number(name).orElseGet(() -> fresh(steps));
    }

    /** What a department is called; its number where it is not listed. */
    String name(long id) {
        return hierarchy.node(id).isPresent() ? hierarchy.pathName(id) : "#" + id;
    }

    private One one(AmsDepartment department) {
        return new One(department.id(), hierarchy.pathName(department.id()));
    }

    private Optional<Meant> number(String name) {
        return Numbers.of(name).flatMap(id -> hierarchy.node(id).<Meant>map(node -> one(node.department()))
                .or(() -> fromAms ? Optional.empty() : Optional.of(new One(id, name))));
    }

    /** Those whose path is this, else those whose path ends so. */
    private List<AmsDepartment> find(List<String> steps) {
        var ending = byKey.getOrDefault(NearNames.key(steps.getLast()), List.of()).stream()
                .filter(it -> ends(path(it), steps)).toList();
        var whole = ending.stream().filter(it -> path(it).size() == steps.size()).toList();
        return whole.isEmpty() ? ending : whole;
    }

    private List<AmsDepartment> path(AmsDepartment department) {
        return hierarchy.path(department.id());
    }

    private static boolean ends(List<AmsDepartment> path, List<String> steps) {
        int from = path.size() - steps.size();
        if (from < 0) {
            return false;
        }
        for (int at = 0; at < steps.size(); at++) {
            if (!NearNames.same(path.get(from + at).name(), steps.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** What nearly has the name of one that is there is no new one: a double can never be taken back. */
    private Meant fresh(List<String> steps) {
        for (int known = steps.size() - 1; known > 0; known--) {
            List<AmsDepartment> parents = find(steps.subList(0, known));
            if (parents.size() > 1) {
                return new Several(parents.stream().map(it -> hierarchy.pathName(it.id())).sorted().toList());
            }
            if (parents.size() == 1) {
                return below(parents.getFirst(), steps.subList(known, steps.size()));
            }
        }
        boolean path = steps.size() > 1 || hierarchy.size() == 0;
        return path && fromAms ? below(null, steps) : new Nothing(closest.to(steps.getLast()).orElse(null));
    }

    private Meant below(@Nullable AmsDepartment parent, List<String> steps) {
        Long parentId = parent == null ? null : parent.id();
        String above = parent == null ? "" : hierarchy.pathName(parent.id());
        var near = NearNames.near(hierarchy, parentId, steps.getFirst());
        if (!near.isEmpty()) {
            String rest = steps.size() == 1 ? "" : " / " + String.join(" / ", steps.subList(1, steps.size()));
            return new Nothing(hierarchy.pathName(near.getFirst().id()) + rest);
        }
        Long owner = parent == null ? null : hierarchy.companyOf(parent.id());
        Long company = owner == null ? companyId : owner;
        return new Fresh(new NewPath(company, parentId, above, List.copyOf(steps)));
    }
}
