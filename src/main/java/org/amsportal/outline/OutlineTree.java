package org.amsportal.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.outline.OutlineMatch.Match;
import org.amsportal.web.Look;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;

/** An outline as a tree beside what AMS has: each department with what it is, and what else stands there already. */
final class OutlineTree {

    /** More have no room on a page. */
    static final int MOST = 500;
    /** From this level on the indentation no longer tells where a department stands. */
    private static final int NOT_TOLD = 5;
    private static final int OTHERS = 3;

    /**
     * One department and those below it.
     *
     * @param id its AMS number; null for a new one
     * @param above the name of the one above it, where the indentation does not tell it; null elsewhere
     * @param others what else AMS has below it, in words; null for nothing
     */
    record Leaf(int line, String name, Look look, String word, @Nullable Long id, @Nullable String above,
            @Nullable String others, List<Leaf> below) {}

    private final OutlineMatch match;
    private final Hierarchy hierarchy;
    private final Words words;
    private final Set<Integer> doubtful;
    private final Map<Long, Set<Long>> named = new HashMap<>();

    private OutlineTree(OutlineMatch match, Hierarchy hierarchy, Words words) {
        this.match = match;
        this.hierarchy = hierarchy;
        this.words = words;
        this.doubtful = match.doubts().stream().map(Doubt::line).collect(Collectors.toSet());
    }

    /** The first departments of the outline; those at its top with those below them. */
    static List<Leaf> of(OutlineMatch match, Hierarchy hierarchy, Words words) {
        return new OutlineTree(match, hierarchy, words).grown();
    }

    private List<Leaf> grown() {
        match.matches().forEach(this::name);
        var top = new ArrayList<Leaf>();
        var leaves = new ArrayList<Leaf>();
        var levels = new ArrayList<Integer>();
        var entries = match.outline().entries();
        for (int at = 0; at < Math.min(entries.size(), MOST); at++) {
            int parent = entries.get(at).parent();
            int level = parent == Outline.TOP ? 1 : levels.get(parent) + 1;
            Leaf leaf = leaf(at, level);
            levels.add(level);
            leaves.add(leaf);
            (parent == Outline.TOP ? top : leaves.get(parent).below()).add(leaf);
        }
        return top;
    }

    private void name(Match one) {
        if (one instanceof Match.There(long id)) {
            Long parent = hierarchy.node(id).map(node -> node.department().parentId()).orElse(null);
            if (parent != null) {
                named.computeIfAbsent(parent, _ -> new HashSet<>()).add(id);
            }
        }
    }

    private Leaf leaf(int at, int level) {
        var entries = match.outline().entries();
        var entry = entries.get(at);
        Long id = match.matches().get(at) instanceof Match.There(long there) ? there : null;
        boolean doubt = doubtful.contains(entry.line());
        Look look = doubt ? Look.CHECK : id == null ? Look.ADDED : Look.KEPT;
        String word = words
                .say(doubt ? "outline.state.doubt" : id == null ? "outline.state.new" : "outline.state.there");
        String above = level >= NOT_TOLD ? entries.get(entry.parent()).name() : entry.elsewhere();
        return new Leaf(entry.line(), entry.name(), look, word, id, above, id == null ? null : others(id),
                new ArrayList<>());
    }

    private @Nullable String others(long id) {
        var others = hierarchy.node(id).stream().flatMap(node -> node.children().stream()).map(Node::department)
                .filter(child -> !named.getOrDefault(id, Set.of()).contains(child.id())).map(AmsDepartment::name)
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        return others.size() <= OTHERS
                ? words.say("outline.others", words.list(others))
                : words.say("outline.others.many", String.join(", ", others.subList(0, OTHERS)),
                        others.size() - OTHERS);
    }
}
