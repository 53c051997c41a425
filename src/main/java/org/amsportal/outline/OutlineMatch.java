package org.amsportal.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.NearNames;
import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.Outline.Entry;
import org.jspecify.annotations.Nullable;

/** An outline beside what there is: each department is there by its name and parent, or new. Takes time in proportion to both. */
final class OutlineMatch {

    /** What an entry of an outline is in AMS. */
    sealed interface Match {

        /** It is there. */
        record There(long id) implements Match {}

        /** It is not there. {@code parentId} is what it shall be under; null for the top or below another new one. */
        record Fresh(@Nullable Long parentId) implements Match {}
    }

    private final @Nullable Long company;
    private final Hierarchy hierarchy;
    private final @Nullable Long under;
    private final Outline outline;
    private final List<Match> matches = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<Long, Map<String, List<AmsDepartment>>> below = new HashMap<>();
    private final Set<Integer> asked;
    private @Nullable Map<String, List<AmsDepartment>> everywhere;

    private OutlineMatch(Outline outline, Hierarchy hierarchy, @Nullable Long under, @Nullable Long company) {
        this.outline = outline;
        this.hierarchy = hierarchy;
        this.under = under;
        this.company = company;
        this.asked = outline.doubts().stream().filter(it -> it.kind() == Kind.WHICH_PARENT).map(Doubt::line)
                .collect(Collectors.toSet());
    }

    /**
     * @param under the AMS number of the department that the outline begins under; null for the top
     * @param company the company whose departments count at the top; null for all
     */
    static OutlineMatch of(Outline outline, Hierarchy hierarchy, @Nullable Long under, @Nullable Long company) {
        var match = new OutlineMatch(outline, hierarchy, under, company);
        outline.entries().forEach(entry -> match.matches.add(match.find(entry)));
        return match;
    }

    Outline outline() {
        return outline;
    }

    /** By the places of the outline's entries. */
    List<Match> matches() {
        return matches;
    }

    /** What is doubtful about the text, and beside AMS, by line. */
    List<Doubt> doubts() {
        return Stream.concat(outline.doubts().stream(), doubts.stream()).distinct()
                .sorted(Comparator.comparingInt(Doubt::line)).toList();
    }

    long fresh() {
        return matches.stream().filter(Match.Fresh.class::isInstance).count();
    }

    private Match find(Entry entry) {
        if (entry.parent() != Outline.TOP) {
            return switch (matches.get(entry.parent())) {
                case Match.There(long parent) -> among(entry, below(parent), parent);
                case Match.Fresh _ -> new Match.Fresh(null);
            };
        }
        String elsewhere = entry.elsewhere();
        if (elsewhere == null) {
            return among(entry, under == null ? top() : below(under), under);
        }
        List<AmsDepartment> parents = everywhere().getOrDefault(NearNames.key(elsewhere), List.of());
        if (parents.size() == 1) {
            long parent = parents.getFirst().id();
            return among(entry, below(parent), parent);
        }
        if (!asked.contains(entry.line())) {
            doubts.add(Doubt.of(entry.line(), parents.isEmpty() ? Kind.UNKNOWN_PARENT : Kind.WHICH_PARENT, elsewhere));
        }
        return new Match.Fresh(null);
    }

    private Match among(Entry entry, Map<String, List<AmsDepartment>> siblings, @Nullable Long parent) {
        List<AmsDepartment> same = siblings.getOrDefault(NearNames.key(entry.name()), List.of());
        if (same.size() > 1) {
            doubts.add(new Doubt(entry.line(), Kind.TWICE_IN_AMS, entry.name(), same.getLast().id()));
        }
        return same.isEmpty() ? new Match.Fresh(parent) : new Match.There(same.getFirst().id());
    }

    private Map<String, List<AmsDepartment>> below(long parent) {
        return below.computeIfAbsent(parent,
                id -> byName(hierarchy.node(id).stream().flatMap(node -> node.children().stream())));
    }

    private Map<String, List<AmsDepartment>> top() {
        return below.computeIfAbsent(0L, _ -> byName(hierarchy.roots().stream().filter(this::counts)));
    }

    private Map<String, List<AmsDepartment>> everywhere() {
        Map<String, List<AmsDepartment>> known = everywhere;
        if (known == null) {
            known = byName(hierarchy.all().stream().filter(this::counts));
            everywhere = known;
        }
        return known;
    }

    private boolean counts(Node node) {
        Long owner = hierarchy.companyOf(node.department().id());
        return company == null || owner == null || Objects.equals(owner, company);
    }

    private static Map<String, List<AmsDepartment>> byName(Stream<Node> nodes) {
        return nodes.map(Node::department).collect(Collectors.groupingBy(d -> NearNames.key(d.name())));
    }
}
