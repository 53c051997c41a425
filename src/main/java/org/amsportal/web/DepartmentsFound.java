package org.amsportal.web;

import java.util.List;
import java.util.Set;

import org.amsportal.organisation.DepartmentSearch;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;

/**
 * Departments found by words of their paths, as a form offers them.
 *
 * @param words what they were looked for with; empty when everything was asked for
 * @param total how many there are in all, of which some are shown
 */
public record DepartmentsFound(String words, List<DepartmentChoices.Choice> shown, int total) {

    private static final int FEW = 12;

    /**
     * At most {@code most} of those found; of few departments all are always shown.
     *
     * @param without departments that are chosen already
     */
    public static DepartmentsFound of(Hierarchy hierarchy, String words, Set<Long> without, int most) {
        List<Node> found = DepartmentSearch.find(hierarchy, words).stream()
                .filter(node -> !without.contains(node.department().id())).toList();
        int shown = hierarchy.size() <= FEW ? FEW : most;
        return new DepartmentsFound(words, found.stream().limit(shown).map(node -> node.department().id())
                .map(id -> new DepartmentChoices.Choice(id, hierarchy.pathName(id), false)).toList(), found.size());
    }

    public boolean isMore() {
        return shown.size() < total;
    }
}
