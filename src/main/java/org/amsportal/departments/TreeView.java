package org.amsportal.departments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;

/** The hierarchy as nested lists, with what is open and what is folded. What is folded is left out where there is much of it. */
final class TreeView {

    /** How many levels are open at first. */
    private static final int AT_FIRST = 2;
    /** Up to here what is folded is on the page too, and opens at once. */
    private static final int FEW = 200;
    /** How many departments a page shows at most, and how many beside one another. */
    private static final int MOST = 1000;
    static final int BESIDE = 200;
    /** Deeper ones are shown on the page of the one above them. */
    private static final int DEEPEST = 12;
    /** From this level on the indentation no longer tells where a department stands. */
    private static final int NOT_TOLD = 5;

    /**
     * One department and those below it.
     *
     * @param below how many stand directly below it
     * @param path the path above it, where the indentation does not tell it; null elsewhere
     * @param children those below it that are on the page
     * @param deep whether those below it are shown on its own page only
     */
    record Branch(long id, String name, boolean open, int below, @Nullable String path, List<Branch> children,
            boolean deep) {

        /** How many of those below an open branch are not on the page. */
        public int more() {
            return children.isEmpty() ? 0 : below - children.size();
        }
    }

    private final Hierarchy hierarchy;
    private final Set<Long> open;

    private TreeView(Hierarchy hierarchy, Set<Long> open) {
        this.hierarchy = hierarchy;
        this.open = open;
    }

    /**
     * @param asked {@code all}, {@code none}, AMS numbers with commas between, or nothing for the first levels
     * @param toggle the AMS number of a branch to open or fold besides; empty for none
     */
    static TreeView of(Hierarchy hierarchy, String asked, String toggle) {
        var wanted = switch (asked) {
            case "all" -> ids(hierarchy.all());
            case "none" -> Set.<Long>of();
            case "" -> ids(hierarchy.all().stream().filter(node -> node.level() <= AT_FIRST).toList());
            default -> Typed.numbers(asked).orElseGet(TreeSet::new);
        };
        var open = new HashSet<>(wanted);
        Typed.id(toggle).filter(id -> !open.remove(id)).ifPresent(open::add);
        return new TreeView(hierarchy, opened(hierarchy, open, asked.isEmpty() ? FEW : MOST));
    }

    /** Level by level, as far as there is room on the page. */
    private static Set<Long> opened(Hierarchy hierarchy, Set<Long> wanted, int room) {
        var opened = new HashSet<Long>();
        int rows = Math.min(hierarchy.roots().size(), BESIDE);
        List<Node> level = hierarchy.roots();
        while (!level.isEmpty()) {
            var next = new ArrayList<Node>();
            for (Node node : level) {
                int more = Math.min(node.children().size(), BESIDE);
                if (more > 0 && wanted.contains(node.department().id()) && rows + more <= room
                        && node.level() < DEEPEST) {
                    opened.add(node.department().id());
                    rows += more;
                    next.addAll(node.children());
                }
            }
            level = next;
        }
        return opened;
    }

    /** Those at the top that a page shows; pages count from 1. */
    List<Branch> roots(int page) {
        return hierarchy.roots().stream().skip((page - 1L) * BESIDE).limit(BESIDE).map(this::branch).toList();
    }

    /** One department with those below it, all of them folded. */
    Branch opened(Node node) {
        return new TreeView(hierarchy, Set.of(node.department().id())).branch(node);
    }

    /** What the address says to come back to what is open. */
    String address() {
        return open.isEmpty()
                ? "none"
                : new TreeSet<>(open).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Whether all of it has room on a page. */
    boolean fits() {
        return hierarchy.size() <= MOST && hierarchy.levels() <= DEEPEST;
    }

    private Branch branch(Node node) {
        long id = node.department().id();
        boolean opens = open.contains(id);
        boolean deep = node.level() >= DEEPEST;
        boolean there = opens || (hierarchy.size() <= FEW && !deep);
        var children = there
                ? node.children().stream().limit(BESIDE).map(this::branch).toList()
                : List.<Branch>of();
        return new Branch(id, node.department().name(), opens, node.children().size(), path(node), children, deep);
    }

    private @Nullable String path(Node node) {
        Long parent = node.department().parentId();
        return node.level() < NOT_TOLD || parent == null ? null : hierarchy.pathName(parent);
    }

    private static Set<Long> ids(Collection<Node> nodes) {
        return nodes.stream().map(node -> node.department().id()).collect(Collectors.toSet());
    }
}
