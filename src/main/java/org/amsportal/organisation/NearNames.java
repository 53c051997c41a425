package org.amsportal.organisation;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy.Node;
import org.jspecify.annotations.Nullable;

/** Finds departments that a new one may be a double of, before it is created: AMS has no way to take one back. */
public final class NearNames {

    private static final int MOST = 5;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

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
        return key(one).equals(key(other));
    }

    private static Stream<Node> siblings(Hierarchy hierarchy, @Nullable Long parentId) {
        return parentId == null
                ? hierarchy.roots().stream()
                : hierarchy.node(parentId).stream().flatMap(node -> node.children().stream());
    }

    /** What two names have in common that people could not tell apart. */
    public static String key(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip()
                .toLowerCase(Locale.ROOT);
    }
}
