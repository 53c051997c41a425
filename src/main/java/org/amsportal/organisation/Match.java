package org.amsportal.organisation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Facts.Kind;
import org.amsportal.organisation.Hierarchy.Node;
import org.jspecify.annotations.Nullable;

/** Whether somebody is among those a list asks for, by where they are and what they may do. */
final class Match {

    /** What a look at somebody tells. */
    enum Verdict {
        YES, NO, NOT_KNOWN
    }

    private final UserQuery query;
    private final Facts facts;
    private final @Nullable Set<Long> departments;

    Match(UserQuery query, Facts facts, Hierarchy hierarchy) {
        this.query = query;
        this.facts = facts;
        this.departments = query.department() == null ? null : departments(query, query.department(), hierarchy);
    }

    private static Set<Long> departments(UserQuery query, long department, Hierarchy hierarchy) {
        var all = new HashSet<Long>(Set.of(department));
        if (query.below()) {
            hierarchy.node(department).ifPresent(node -> addBelow(node, all));
        }
        return all;
    }

    /** Without recursion: a chain may be as long as the list. */
    private static void addBelow(Node top, Set<Long> all) {
        var waiting = new ArrayDeque<>(top.children());
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            all.add(node.department().id());
            node.children().forEach(waiting::push);
        }
    }

    Verdict of(AmsUser user) {
        var where = verdict(Kind.DEPARTMENTS, user, departments == null ? null : departments::contains);
        Long group = query.group();
        var given = verdict(Kind.GROUPS, user, group == null ? null : group::equals);
        var any = anyGroup(user);
        if (where == Verdict.NO || given == Verdict.NO || any == Verdict.NO) {
            return Verdict.NO;
        }
        return where == Verdict.YES && given == Verdict.YES && any == Verdict.YES ? Verdict.YES : Verdict.NOT_KNOWN;
    }

    private Verdict anyGroup(AmsUser user) {
        Boolean wanted = query.groups();
        if (wanted == null) {
            return Verdict.YES;
        }
        return items(Kind.GROUPS, user).map(has -> verdict(has.isEmpty() != wanted)).orElse(Verdict.NOT_KNOWN);
    }

    private Verdict verdict(Kind kind, AmsUser user, @Nullable Predicate<Long> wanted) {
        return wanted == null
                ? Verdict.YES
                : items(kind, user).map(has -> verdict(has.stream().map(AmsItem::id).anyMatch(wanted)))
                        .orElse(Verdict.NOT_KNOWN);
    }

    private static Verdict verdict(boolean yes) {
        return yes ? Verdict.YES : Verdict.NO;
    }

    private Optional<List<AmsItem>> items(Kind kind, AmsUser user) {
        return facts.fact(kind, user.id()).map(Facts.Fact::items);
    }
}
