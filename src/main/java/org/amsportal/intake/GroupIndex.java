package org.amsportal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsGroup;
import org.amsportal.organisation.NearNames;
import org.amsportal.organisation.Reading;

/** The permission groups of a company, and the general ones, by name and number. Where AMS does not list any, a number is taken as it is. */
final class GroupIndex {

    private final Map<Long, AmsGroup> byId;
    private final Map<String, List<AmsGroup>> byKey;
    private final boolean listed;
    private final Map<String, Meant> meant = new HashMap<>();
    private final ClosestNames closest;

    GroupIndex(Reading<List<AmsGroup>> reading) {
        List<AmsGroup> groups = reading.known().orElseGet(List::of);
        this.byId = groups.stream().collect(Collectors.toMap(AmsGroup::id, it -> it, (first, _) -> first));
        this.byKey = byId.values().stream().collect(Collectors.groupingBy(it -> NearNames.key(it.name())));
        this.listed = reading.fromAms();
        this.closest = new ClosestNames(groups.stream().map(AmsGroup::name).distinct().toList());
    }

    Meant meant(String name) {
        return meant.computeIfAbsent(name, this::look);
    }

    Optional<AmsGroup> group(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    private Meant look(String name) {
        List<AmsGroup> found = byKey.getOrDefault(NearNames.key(name), List.of());
        if (found.size() == 1) {
            return one(found.getFirst());
        }
        if (found.size() > 1) {
            return new Meant.Several(found.stream().map(it -> "#" + it.id()).sorted().toList());
        }
        return Numbers.of(name).flatMap(id -> group(id).<Meant>map(GroupIndex::one)
                .or(() -> listed ? Optional.empty() : Optional.of(new Meant.One(id, name))))
                .orElseGet(() -> new Meant.Nothing(closest.to(name).orElse(null)));
    }

    private static Meant.One one(AmsGroup group) {
        return new Meant.One(group.id(), group.name());
    }
}
