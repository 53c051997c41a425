package org.amsportal.departments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The hierarchy as nested lists, with what is open and what is folded. What is folded is left out where there is much of it. Takes time in
 * proportion to what is drawn, not to what there is.
 */
final class TreeView {

    /** How many levels are open at first. */
    private static final int AT_FIRST = 2;
    /** Up to here what is folded is on the page too, and opens at once. */
    private static final int FEW = 200;
    /** How many departments a page shows at most, and how many beside one another. */
    private static final int MOST = 1000;
    static final int BESIDE = 200;
    /** A page on which somebody has opened branch after branch may hold more. */
    private static final int GROWN = 10_000;
    /** Deeper ones are shown on the page of the one above them. */
    private static final int DEEPEST = 12;
    /** From this level on the indentation no longer tells where a department stands. */
    private static final int NOT_TOLD = 5;

    private final Hierarchy hierarchy;
    private final Set<Long> open;
    private final List<Long> path;

    private TreeView(Hierarchy hierarchy, Set<Long> open, List<Long> path) {
        this.hierarchy = hierarchy;
        this.open = open;
        this.path = path;
    }

    /**
     * @param asked {@code all}, {@code none}, AMS numbers with commas between, or nothing for the first levels
     * @param toggle the AMS number of a branch to open or fold besides; empty for none
     * @param here the AMS number of a department that has to be seen; empty for none
     */
    static TreeView of(Hierarchy hierarchy, String asked, String toggle, String here) {
        Long toggled = Typed.id(toggle).orElse(null);
        var before = asked(asked);
        Predicate<Node> wanted = node -> before.test(node) != isAt(node, toggled);
        var path = Typed.id(here).map(id -> hierarchy.path(id).stream().map(AmsDepartment::id).toList())
                .orElse(List.of());
        return drawn(hierarchy, wanted, path, asked.isEmpty() ? FEW : MOST);
    }

    /** What stands on a page where these branches were opened, whether or not they have been folded since. */
    static TreeView grown(Hierarchy hierarchy, String loaded) {
        return drawn(hierarchy, asked(loaded.isEmpty() ? "none" : loaded), List.of(), GROWN);
    }

    /** One department with those below it, all of them folded. */
    static Branch opened(Hierarchy hierarchy, Node node) {
        return new TreeView(hierarchy, Set.of(node.department().id()), List.of()).branch(node);
    }

    private static TreeView drawn(Hierarchy hierarchy, Predicate<Node> wanted, List<Long> path, int room) {
        var tree = new TreeView(hierarchy, new HashSet<>(), path);
        tree.open(wanted, room);
        return tree;
    }

    private static Predicate<Node> asked(String asked) {
        return switch (asked) {
            case "all" -> _ -> true;
            case "none" -> _ -> false;
            case "" -> node -> node.level() <= AT_FIRST;
            default -> {
                Set<Long> ids = Typed.numbers(asked).orElseGet(TreeSet::new);
                yield node -> ids.contains(node.department().id());
            }
        };
    }

    /** Level by level, as far as there is room on the page; the way to the department that has to be seen in any case. */
    private void open(Predicate<Node> wanted, int room) {
        int rows = Math.min(hierarchy.roots().size(), BESIDE);
        List<Node> level = hierarchy.roots();
        while (!level.isEmpty()) {
            var next = new ArrayList<Node>();
            for (Node node : level) {
                var below = beside(node.children());
                boolean opens = isAbove(node) || (wanted.test(node) && rows + below.size() <= room);
                if (opens && !below.isEmpty() && node.level() < DEEPEST) {
                    open.add(node.department().id());
                    rows += below.size();
                    next.addAll(below);
                }
            }
            level = next;
        }
    }

    /** Those at the top that a page shows; pages count from 1. */
    List<Branch> roots(int page) {
        return hierarchy.roots().stream().skip((page - 1L) * BESIDE).limit(BESIDE).map(this::branch).toList();
    }

    /** How many pages those at the top fill. */
    int pages() {
        return Math.max(1, Math.ceilDiv(hierarchy.roots().size(), BESIDE));
    }

    /** The page on which the department that has to be seen stands; the first if there is none. */
    int pageOfHere() {
        var roots = hierarchy.roots();
        int at = 0;
        while (!path.isEmpty() && at < roots.size() && !isAt(roots.get(at), path.getFirst())) {
            at++;
        }
        return path.isEmpty() ? 1 : at / BESIDE + 1;
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
        var children = there ? beside(node.children()).stream().map(this::branch).toList() : List.<Branch>of();
        return new Branch(id, node.department().name(), opens, node.children().size(), path(node), children, deep,
                !path.isEmpty() && path.getLast() == id);
    }

    /** The first of those beside one another, and the one that has to be seen or is above it. */
    private List<Node> beside(List<Node> all) {
        return all.size() <= BESIDE
                ? all
                : Stream.concat(all.stream().limit(BESIDE),
                        path.isEmpty()
                                ? Stream.of()
                                : all.stream().skip(BESIDE).filter(node -> path.contains(node.department().id())))
                        .toList();
    }

    private boolean isAbove(Node node) {
        int at = path.indexOf(node.department().id());
        return at >= 0 && at < path.size() - 1;
    }

    private static boolean isAt(Node node, @Nullable Long id) {
        return id != null && id == node.department().id();
    }

    private @Nullable String path(Node node) {
        Long parent = node.department().parentId();
        return node.level() < NOT_TOLD || parent == null ? null : hierarchy.pathName(parent);
    }
}
