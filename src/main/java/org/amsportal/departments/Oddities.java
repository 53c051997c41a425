package org.amsportal.departments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Oddity;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What somebody should look at in the hierarchy, in a sentence each; those of the same name in one. */
@Component
class Oddities {

    /** So many are listed. */
    private static final int MOST = 50;
    /** So many of the same name are named by their numbers. */
    private static final int FEW = 5;

    /** @param id the department that the sentence leads to */
    record Line(long id, String words) {}

    private final Words words;

    Oddities(Words words) {
        this.words = words;
    }

    /** @param more how many there are besides those that are listed */
    record Lines(List<Line> listed, int more) {

        public int count() {
            return listed.size() + more;
        }
    }

    /** What is odd about single departments, as it stands beside their names. */
    final class Marks {

        private final Map<Long, List<Oddity>> all = new HashMap<>();

        private Marks(Hierarchy hierarchy) {
            hierarchy.oddities()
                    .forEach(it -> all.computeIfAbsent(it.department().id(), _ -> new ArrayList<>(1)).add(it));
        }

        /** For templates: a few words each. */
        public List<String> of(long department) {
            return all.getOrDefault(department, List.of()).stream().map(Oddities.this::mark).toList();
        }
    }

    Marks marks(Hierarchy hierarchy) {
        return new Marks(hierarchy);
    }

    Lines of(Hierarchy hierarchy) {
        var firsts = new LinkedHashMap<List<?>, Oddity>();
        hierarchy.oddities().forEach(oddity -> firsts.putIfAbsent(List.of(oddity.getClass(), first(oddity)), oddity));
        return new Lines(firsts.values().stream().limit(MOST).map(oddity -> line(hierarchy, oddity)).toList(),
                Math.max(0, firsts.size() - MOST));
    }

    private String mark(Oddity oddity) {
        return switch (oddity) {
            case Oddity.ParentMissing(var department) ->
                words.say("departments.mark.parent", String.valueOf(department.parentId()));
            case Oddity.InACycle _ -> words.say("departments.mark.cycle");
            case Oddity.SameName(_, var others) -> words.say("departments.mark.same", others.size(),
                    words.list(others.stream().sorted().limit(FEW).map(String::valueOf).toList()));
        };
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
