package org.amsportal.web;

import java.util.List;
import java.util.Set;

import org.amsportal.organisation.Hierarchy;

/** Departments as a form offers them: by their whole path, in the order of the hierarchy. */
public final class DepartmentChoices {

    /** One department. */
    public record Choice(long id, String path, boolean ticked) {}

    private DepartmentChoices() {
    }

    public static List<Choice> of(Hierarchy hierarchy, Set<Long> ticked) {
        return hierarchy.all().stream().map(node -> node.department().id())
                .map(id -> new Choice(id, hierarchy.pathName(id), ticked.contains(id))).toList();
    }
}
