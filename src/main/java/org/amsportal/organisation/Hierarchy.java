package org.amsportal.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.jspecify.annotations.Nullable;

/** The department hierarchy, whatever AMS answers: orphans, cycles and doubles are drawn and flagged, each department exactly once. */
public final class Hierarchy {

    private static final Comparator<AmsDepartment> SIBLINGS = Comparator
            .comparing(AmsDepartment::name, NaturalOrder.OF_NAMES).thenComparingLong(AmsDepartment::id);

    /** One department with those below it, siblings in natural order (Station 2 before Station 12). {@code level} is 1 at the top. */
    public record Node(AmsDepartment department, int level, List<Node> children) {}

    /** Something odd about a department that the page names. */
    public sealed interface Oddity {
        AmsDepartment department();

        /** It names a parent that is not listed, so it is drawn at the top. */
        record ParentMissing(AmsDepartment department) implements Oddity {}

        /** Its parents lead back to it; one of the circle is drawn at the top. */
        record InACycle(AmsDepartment department) implements Oddity {}

        /** Others beside it have the same name, whatever its case; {@code others} are their IDs. */
        record SameName(AmsDepartment department, List<Long> others) implements Oddity {}
    }

    private final Map<Long, @Nullable Long> parents;
    private final Map<Long, Node> nodes = new LinkedHashMap<>();
    private final List<Node> roots = new ArrayList<>();
    private final List<Oddity> oddities;
    private final int levels;
    private final Set<Long> companies;
    private volatile @Nullable List<Named> named;

    private Hierarchy(Parentage parentage) {
        this.parents = parentage.parents();
        this.oddities = new ArrayList<>(parentage.oddities());
        grow(parentage.departments());
        oddities.addAll(SameNames.among(roots, nodes.values()));
        companies = nodes.values().stream().map(node -> node.department().companyId()).filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        levels = nodes.values().stream().mapToInt(Node::level).max().orElse(0);
    }

    /** The hierarchy of a list in any order. Of departments with the same ID the first counts. Takes time in proportion to the list. */
    public static Hierarchy of(List<AmsDepartment> departments) {
        return new Hierarchy(Parentage.of(departments));
    }

    /** Without recursion: a chain may be as long as the list. */
    private void grow(Map<Long, AmsDepartment> departments) {
        Map<Long, List<AmsDepartment>> below = departments.values().stream().sorted(SIBLINGS)
                .collect(Collectors.groupingBy(d -> parentOrTop(d.id())));
        var waiting = new ArrayDeque<Sprout>();
        sprout(below, Parentage.TOP, 1, roots, waiting);
        while (!waiting.isEmpty()) {
            Sprout next = waiting.pop();
            var children = new ArrayList<Node>();
            var node = new Node(next.department(), next.level(), Collections.unmodifiableList(children));
            next.siblings().add(node);
            nodes.put(node.department().id(), node);
            sprout(below, node.department().id(), next.level() + 1, children, waiting);
        }
    }

    private record Sprout(AmsDepartment department, int level, List<Node> siblings) {}

    private static void sprout(Map<Long, List<AmsDepartment>> below, Long parent, int level, List<Node> siblings,
            Deque<Sprout> waiting) {
        for (AmsDepartment department : below.getOrDefault(parent, List.of()).reversed()) {
            waiting.push(new Sprout(department, level, siblings));
        }
    }

    private Long parentOrTop(long id) {
        Long parent = parents.get(id);
        return parent == null ? Parentage.TOP : parent;
    }

    public List<Node> roots() {
        return Collections.unmodifiableList(roots);
    }

    public Optional<Node> node(long departmentId) {
        return Optional.ofNullable(nodes.get(departmentId));
    }

    /** The departments from the top down to this one, itself last; empty when it is not there. */
    public List<AmsDepartment> path(long departmentId) {
        var path = new ArrayDeque<AmsDepartment>();
        for (Node at = nodes.get(departmentId); at != null; at = nodes.get(parentOrTop(at.department().id()))) {
            path.addFirst(at.department());
        }
        return List.copyOf(path);
    }

    /** The path in words, such as {@code North / Station 12 / Red}; empty when it is not there. */
    public String pathName(long departmentId) {
        return path(departmentId).stream().map(AmsDepartment::name).collect(Collectors.joining(" / "));
    }

    /** All departments in the order in which the tree shows them. */
    public List<Node> all() {
        return List.copyOf(nodes.values());
    }

    public List<Oddity> oddities() {
        return Collections.unmodifiableList(oddities);
    }

    /** How many departments there are. */
    public int size() {
        return nodes.size();
    }

    /** How many levels deep it is; 0 without departments. */
    public int levels() {
        return levels;
    }

    /** The companies whose departments these are, as far as AMS tells. */
    public Set<Long> companies() {
        return companies;
    }

    /** The company of a department: its own, else that of the nearest above it that tells; null where none does. */
    public @Nullable Long companyOf(long departmentId) {
        return path(departmentId).reversed().stream().map(AmsDepartment::companyId).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    /** Some of them, in a hierarchy of their own. */
    public Hierarchy only(Predicate<Node> which) {
        var some = nodes.values().stream().filter(which).map(Node::department).toList();
        return some.size() == nodes.size() ? this : of(some);
    }

    /** A department with the words of its whole path and of its own name, by which it is found. */
    record Named(Node node, SearchWords path, SearchWords own) {}

    /** All departments by their words, as the hierarchy is drawn. Made at the first search. */
    List<Named> named() {
        var made = named;
        if (made == null) {
            made = nodes.values().stream()
                    .map(node -> new Named(node,
                            SearchWords.of(path(node.department().id()).stream().map(AmsDepartment::name).toList()),
                            SearchWords.of(List.of(node.department().name()))))
                    .toList();
            named = made;
        }
        return made;
    }
}
