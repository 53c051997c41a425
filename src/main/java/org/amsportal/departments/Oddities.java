package org.amsportal.departments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Oddity;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What somebody should look at in the hierarchy, in a sentence each; those of the same name in one. */
@Component
class Oddities {

    /** @param id the department that the sentence leads to */
    record Line(long id, String words) {}

    private final Words words;

    Oddities(Words words) {
        this.words = words;
    }

    List<Line> of(Hierarchy hierarchy) {
        var lines = new LinkedHashMap<List<?>, Line>();
        hierarchy.oddities().forEach(oddity -> lines.putIfAbsent(List.of(oddity.getClass(), first(oddity)),
                line(hierarchy, oddity)));
        return List.copyOf(lines.values());
    }

    private static long first(Oddity oddity) {
        long own = oddity.department().id();
        return oddity instanceof Oddity.SameName(_, var others)
                ? Stream.concat(Stream.of(own), others.stream()).min(Long::compare).orElse(own)
                : own;
    }

    private Line line(Hierarchy hierarchy, Oddity oddity) {
        AmsDepartment department = oddity.department();
        String name = department.name();
        return new Line(department.id(), switch (oddity) {
            case Oddity.ParentMissing _ ->
                words.say("departments.odd.parent", name, String.valueOf(department.parentId()));
            case Oddity.InACycle _ -> words.say("departments.odd.cycle", name);
            case Oddity.SameName(_, var others) -> same(hierarchy, department,
                    Stream.concat(Stream.of(department.id()), others.stream()).sorted().toList());
        });
    }

    private String same(Hierarchy hierarchy, AmsDepartment department, List<Long> all) {
        String numbers = words.list(all.stream().map(String::valueOf).toList());
        var path = hierarchy.path(department.id());
        return path.size() < 2
                ? words.say("departments.odd.same.top", department.name(), all.size(), numbers)
                : words.say("departments.odd.same", department.name(), all.size(), path.get(path.size() - 2).name(),
                        numbers);
    }
}
