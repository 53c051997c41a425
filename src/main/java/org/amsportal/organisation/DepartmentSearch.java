package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.amsportal.organisation.Hierarchy.Node;

/** Finds departments by words of their whole path, in any order, whatever their case and accents: "north st 12" is North / Station 12. */
public final class DepartmentSearch {

    private DepartmentSearch() {
    }

    /** Those with all the words in their path, the ones first whose own name has most of them; all of them without words. */
    public static List<Node> find(Hierarchy hierarchy, String text) {
        var wanted = SearchWords.begun(text);
        if (wanted.isEmpty()) {
            return hierarchy.all();
        }
        var byRank = Stream.generate(() -> new ArrayList<Node>()).limit(wanted.size() + 1).toList();
        for (Hierarchy.Named it : hierarchy.named()) {
            if (it.path().match(wanted)) {
                byRank.get(rank(it.own(), wanted)).add(it.node());
            }
        }
        return byRank.reversed().stream().flatMap(List::stream).toList();
    }

    /** How many of the words are in its own name. */
    private static int rank(SearchWords own, List<String> wanted) {
        int rank = 0;
        for (String word : wanted) {
            rank += own.match(word) ? 1 : 0;
        }
        return rank;
    }
}
