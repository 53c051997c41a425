package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.Hierarchy.Oddity;
import org.jspecify.annotations.Nullable;

/** Finds siblings that people could not tell apart: the same name in the same company, whatever its case. */
final class SameNames {

    private record Name(@Nullable Long companyId, String key) {
        static Name of(AmsDepartment department) {
            return new Name(department.companyId(), department.name().strip().toLowerCase(Locale.ROOT));
        }
    }

    private SameNames() {
    }

    static List<Oddity> among(List<Node> roots, Collection<Node> all) {
        var found = new ArrayList<>(ofSiblings(roots));
        all.forEach(node -> found.addAll(ofSiblings(node.children())));
        return found;
    }

    private static List<Oddity> ofSiblings(List<Node> siblings) {
        return siblings.stream().map(Node::department).collect(Collectors.groupingBy(Name::of)).values().stream()
                .filter(alike -> alike.size() > 1).flatMap(alike -> alike.stream().map(d -> oddity(d, alike))).toList();
    }

    private static Oddity oddity(AmsDepartment department, List<AmsDepartment> alike) {
        return new Oddity.SameName(department,
                alike.stream().map(AmsDepartment::id).filter(id -> id != department.id()).toList());
    }
}
