package org.amsportal.departments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.amsportal.organisation.Hierarchy;
import org.amsportal.web.Typed;

/** The hierarchy as nested lists, with what is open and what is folded. */
final class TreeView {

    /** How many levels are open at first. */
    private static final int AT_FIRST = 2;

    /** One department and those below it. {@code toggle} is what the address says to open or fold it. */
    record Branch(long id, String name, boolean open, String toggle, List<Branch> children) {}

    private final Set<Long> open;

    private TreeView(Set<Long> open) {
        this.open = open;
    }

    /** @param asked {@code all}, {@code none}, AMS numbers with commas between, or nothing for the first levels */
    static List<Branch> of(Hierarchy hierarchy, String asked) {
        var open = new HashSet<Long>();
        switch (asked) {
            case "all" -> hierarchy.all().forEach(node -> open.add(node.department().id()));
            case "none" -> open.clear();
            case "" -> hierarchy.all().stream().filter(node -> node.level() < first(hierarchy))
                    .forEach(node -> open.add(node.department().id()));
            default -> Typed.numbers(asked).ifPresent(open::addAll);
        }
        open.removeIf(id -> hierarchy.node(id).filter(node -> !node.children().isEmpty()).isEmpty());
        var tree = new TreeView(open);
        return hierarchy.roots().stream().map(tree::branch).toList();
    }

    private static int first(Hierarchy hierarchy) {
        int top = hierarchy.roots().stream().mapToInt(Hierarchy.Node::level).min().orElse(0);
        return top + AT_FIRST;
    }

    private Branch branch(Hierarchy.Node node) {
        long id = node.department().id();
        return new Branch(id, node.department().name(), open.contains(id), toggled(id),
                node.children().stream().map(this::branch).toList());
    }

    private String toggled(long id) {
        var other = new java.util.TreeSet<>(open);
        if (!other.remove(id)) {
            other.add(id);
        }
        return other.isEmpty()
                ? "none"
                : other.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","));
    }
}
