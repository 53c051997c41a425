package org.amsportal.organisation;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy.Node;
import org.jspecify.annotations.Nullable;

/** Finds departments that a new one may be a double of, before it is created: AMS has no way to take one back. */
public final class NearNames {

    private static final int MOST = 5;

    private NearNames() {
    }

    /** Departments directly under a parent (null: at the top) of the same or nearly the same name, the same ones first. */
    public static List<AmsDepartment> near(Hierarchy hierarchy, @Nullable Long parentId, String name) {
        var wanted = NameWords.of(name);
        return siblings(hierarchy, parentId).map(Node::department)
                .filter(d -> same(d.name(), name) || wanted.near(NameWords.of(d.name())))
                .sorted(Comparator.comparing((AmsDepartment d) -> !same(d.name(), name))).limit(MOST).toList();
    }

    /** Whether people could not tell two names apart: the same but for case and spaces. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static Stream<Node> siblings(Hierarchy hierarchy, @Nullable Long parentId) {
        return parentId == null
                ? hierarchy.roots().stream()
                : hierarchy.node(parentId).stream().flatMap(node -> node.children().stream());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip()
                .toLowerCase(Locale.ROOT);
    }
}
