package org.amsportal.intake;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.organisation.NearNames;
import org.jspecify.annotations.Nullable;

/**
 * Departments that are not there, each below the one before.
 *
 * @param parentId the one above the first; null at the top
 * @param above the path of that one, empty at the top
 */
record NewPath(@Nullable Long companyId, @Nullable Long parentId, String above, List<String> steps) {

    /** The same for all that spell it so that people could not tell them apart. */
    String key() {
        var key = new StringBuilder().append(companyId).append('\n').append(parentId);
        steps.forEach(step -> key.append('\n').append(NearNames.key(step)));
        return key.toString();
    }

    String name() {
        return above.isEmpty() ? String.join(" / ", steps) : above + " / " + String.join(" / ", steps);
    }

    /** This and those above it that are not there either, the topmost first. */
    List<NewPath> all() {
        var all = new ArrayList<NewPath>();
        for (int depth = 1; depth <= steps.size(); depth++) {
            all.add(new NewPath(companyId, parentId, above, List.copyOf(steps.subList(0, depth))));
        }
        return all;
    }
}
