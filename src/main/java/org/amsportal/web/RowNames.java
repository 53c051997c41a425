package org.amsportal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Change;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names that stand in a row, as they were when it was sent. */
@Component
class RowNames {

    private final Words words;

    RowNames(Words words) {
        this.words = words;
    }

    /** Whom or what a row is about. */
    String label(Row row) {
        return switch (row.who()) {
            case Who.NewPerson person -> Person.of(person.user()).name();
            case Who.Existing existing -> existing.label();
            case Who.Nobody _ -> words.list(row.creations().stream().map(Row.Creation::name).toList());
            case Who.Outline _ -> words.say("plan.outline", row.creations().size());
        };
    }

    /** The first name of the person where the row tells it, else the whole name. */
    String first(Row row) {
        return row.who() instanceof Who.NewPerson(var user) && !user.name().isBlank()
                ? user.name()
                : row.names().getOrDefault(Person.FIRST_NAME, label(row));
    }

    @Nullable
    Person person(Row row, @Nullable Long userId) {
        String number = userId == null ? null : words.say("person.number", Long.toString(userId));
        return switch (row.who()) {
            case Who.NewPerson created -> {
                var person = Person.of(created.user());
                yield new Person(person.name(), person.serviceNumber(), person.email(), number);
            }
            case Who.Existing existing -> new Person(existing.label(), row.names().get(Person.SERVICE_NUMBER),
                    existing.email(), number);
            case Who.Nobody _,Who.Outline _ -> null;
        };
    }

    @Nullable
    String email(Row row) {
        return switch (row.who()) {
            case Who.NewPerson person -> person.user().email();
            case Who.Existing existing -> existing.email();
            case Who.Nobody _,Who.Outline _ -> null;
        };
    }

    /** What a step is about. */
    List<String> of(Row row, Step step) {
        return switch (step.kind()) {
            case CREATE_USER -> List.of();
            case CREATE_DEPARTMENT -> List.of();
            case ASSIGN_DEPARTMENTS -> {
                var names = new ArrayList<>(departments(row, wanted(row.departments())));
                names.addAll(created(row));
                yield List.copyOf(names);
            }
            case ASSIGN_GROUPS -> groups(row, wanted(row.groups()));
        };
    }

    /** The name of the department that a step such as {@code department-a1} creates. */
    String creation(Row row, Step step) {
        return row.creations().stream().filter(c -> step.key().endsWith("-" + c.key()) || step.key().equals(c.key()))
                .map(Row.Creation::name).findFirst().orElseGet(() -> label(row));
    }

    List<String> departments(Row row, Collection<Long> ids) {
        return ids.stream().map(
                id -> row.names().getOrDefault("department:" + id, words.say("department.unnamed", Long.toString(id))))
                .toList();
    }

    List<String> groups(Row row, Collection<Long> ids) {
        return ids.stream()
                .map(id -> row.names().getOrDefault("group:" + id, words.say("group.unnamed", Long.toString(id))))
                .toList();
    }

    /** What a refused step would have given, for whoever is asked to do it instead; all that was wanted where it would have given nothing new. */
    List<String> asked(Row row, Step step) {
        return switch (step.kind()) {
            case CREATE_USER -> List.of();
            case CREATE_DEPARTMENT -> List.of(creation(row, step));
            case ASSIGN_DEPARTMENTS, ASSIGN_GROUPS -> {
                var added = parts(row, step).stream().filter(part -> part.look() == Look.ADDED)
                        .flatMap(part -> part.names().stream()).toList();
                yield added.isEmpty() ? of(row, step) : added;
            }
        };
    }

    /** What a step adds, removes and keeps, by name. */
    List<StepResult.Part> parts(Row row, Step step) {
        return switch (step.kind()) {
            case CREATE_USER, CREATE_DEPARTMENT -> List.of();
            case ASSIGN_DEPARTMENTS -> parts(row.departments(), ids -> departments(row, ids), created(row));
            case ASSIGN_GROUPS -> parts(row.groups(), ids -> groups(row, ids), List.of());
        };
    }

    private static List<StepResult.Part> parts(@Nullable Change change,
            Function<Collection<Long>, List<String>> name, List<String> created) {
        var comparison = change instanceof Change.Exactly(var wanted, var seen)
                ? Comparison.of(seen, wanted)
                : Comparison.of(List.of(), wanted(change));
        var added = Stream.concat(name.apply(comparison.added()).stream(), created.stream()).toList();
        return Stream.of(new StepResult.Part(Look.ADDED, added),
                new StepResult.Part(Look.REMOVED, name.apply(comparison.removed())),
                new StepResult.Part(Look.KEPT, name.apply(comparison.kept()))).filter(part -> !part.names().isEmpty())
                .toList();
    }

    static SortedSet<Long> wanted(@Nullable Change change) {
        return switch (change) {
            case null -> new TreeSet<>();
            case Change.Adding adding -> adding.added();
            case Change.Exactly exactly -> exactly.wanted();
            case Change.Replacing replacing -> replacing.wanted();
        };
    }

    /** Departments that the person is put in and that do not exist yet, those included that another row creates. */
    private List<String> created(Row row) {
        return Stream.concat(row.intoCreated().stream(), row.shared().stream().map(Row.Creation::key))
                .map(key -> words.say("department.new", created(row, key))).toList();
    }

    private static String created(Row row, String key) {
        return Stream.concat(row.creations().stream(), row.shared().stream()).filter(c -> c.key().equals(key))
                .findFirst()
                .map(creation -> path(row, creation)).orElse(key);
    }

    /** Where it stands, as far as the row names what is above it. */
    private static String path(Row row, Row.Creation creation) {
        String above = row.names().get("department:" + creation.parentId());
        return above == null ? creation.name() : above + " / " + creation.name();
    }
}
