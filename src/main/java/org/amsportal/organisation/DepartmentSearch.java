package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.amsportal.organisation.Hierarchy.Node;

/** Finds departments by words of their whole path, in any order, whatever their case and accents: "north st 12" is North / Station 12. */
public final class DepartmentSearch {

    private record Hit(Node node, int rank) {}

    private DepartmentSearch() {
    }

    /** Those with all the words in their path, the ones first whose own name has most of them; all of them without words. */
    public static List<Node> find(Hierarchy hierarchy, String text) {
        var wanted = Spelling.words(text);
        if (wanted.isEmpty()) {
            return hierarchy.all();
        }
        var hits = new ArrayList<Hit>();
        for (Node node : hierarchy.all()) {
            var path = new HashSet<String>();
            hierarchy.path(node.department().id()).forEach(above -> path.addAll(Spelling.words(above.name())));
            if (wanted.stream().allMatch(word -> begins(path, word))) {
                var own = Set.copyOf(Spelling.words(node.department().name()));
                hits.add(new Hit(node, (int) wanted.stream().filter(word -> begins(own, word)).count()));
            }
        }
        return hits.stream().sorted(Comparator.comparingInt((Hit hit) -> -hit.rank())).map(Hit::node).toList();
    }

    private static boolean begins(Set<String> words, String with) {
        return words.stream().anyMatch(word -> word.startsWith(with));
    }
}
