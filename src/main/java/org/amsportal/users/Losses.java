package org.amsportal.users;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Losing;
import org.amsportal.web.Losing.Loser;
import org.amsportal.web.Losing.Loss;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one user loses for good, or nearly, when permission groups are taken away. */
@Component
class Losses {

    private final Losing losing;
    private final Words words;

    Losses(Losing losing, Words words) {
        this.losing = losing;
        this.words = words;
    }

    List<Loss> of(Admin admin, Target user, Collection<Long> removed) {
        return of(admin, user, removed, false);
    }

    /** The same as AMS says now, before anything is sent. */
    List<Loss> now(Admin admin, Target user, Collection<Long> removed) {
        return of(admin, user, removed, true);
    }

    private List<Loss> of(Admin admin, Target user, Collection<Long> removed, boolean now) {
        var names = Target.has(user.picture().groups());
        return losing.of(admin, List.of(new Loser(user.id(), user.name(), new TreeSet<>(removed))),
                GroupsModel.listed(user),
                group -> names.getOrDefault(group, words.say("group.unnamed", Long.toString(group))),
                user.picture().groups().fromAms(), now);
    }

    /** What has to be said beside a group that is removed; null for nothing. */
    static @Nullable String note(List<Loss> losses, long group) {
        String notes = losses.stream().filter(it -> it.group() == group).map(Loss::note)
                .collect(Collectors.joining(" "));
        return notes.isEmpty() ? null : notes;
    }

    /** Asks for the ticks that are missing. */
    void check(List<Loss> losses, Collection<String> ticked, FormErrors errors) {
        losing.check(losses, ticked, errors);
    }
}
