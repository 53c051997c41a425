package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.amsportal.organisation.Hierarchy.Node;

/** Finds departments by words of their whole path, in any order, whatever their case and accents: "north st 12" is North / Station 12. */
public final class DepartmentSearch {

    private record Hit(Node node, int rank) {}

    private DepartmentSearch() {
    }

    /** Those with all the words in their path, the ones first whose own name has most of them; all of them without words. */
    public static List<Node> find(Hierarchy hierarchy, String text) {
        var wanted = SearchWords.begun(text);
        if (wanted.isEmpty()) {
            return hierarchy.all();
        }
        var hits = new ArrayList<Hit>();
        for (Node node : hierarchy.all()) {
            if (hierarchy.words(node).match(wanted)) {
                var own = SearchWords.of(List.of(node.department().name()));
                hits.add(new Hit(node, (int) wanted.stream().filter(word -> own.match(List.of(word))).count()));
            }
        }
        return hits.stream().sorted(Comparator.comparingInt((Hit hit) -> -hit.rank())).map(Hit::node).toList();
    }
}
