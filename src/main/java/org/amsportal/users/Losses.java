package org.amsportal.users;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.organisation.Holders;
import org.amsportal.organisation.OnlyHolder;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is lost for good, or nearly, when permission groups are taken away. AMS stops nobody from that, so each wants a tick of its own. */
@Component
class Losses {

    /**
     * One loss.
     *
     * @param tick the value of its tick box: what it is about, and which group
     * @param note what is said beside the group
     * @param words what is ticked
     */
    record Loss(long group, String tick, String note, String words) {

        /** The element of the tick box. */
        public String getId() {
            return "sure-" + tick;
        }
    }

    private final Holders holders;
    private final GroupChoices choices;
    private final CompanyNames companies;
    private final Words words;

    Losses(Holders holders, GroupChoices choices, CompanyNames companies, Words words) {
        this.holders = holders;
        this.choices = choices;
        this.companies = companies;
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
        var losses = new ArrayList<Loss>();
        user.picture().allGroups().known().stream().flatMap(List::stream).filter(g -> removed.contains(g.id()))
                .filter(g -> choices.beyondPower(admin, g)).map(this::beyond).forEach(losses::add);
        if (user.picture().groups().fromAms()) {
            holders.only(admin, user.id(), removed, now).stream().map(it -> last(admin, user, it))
                    .forEach(losses::add);
        }
        return losses;
    }

    /** What has to be said beside a group that is removed; null for nothing. */
    static @Nullable String note(List<Loss> losses, long group) {
        String notes = losses.stream().filter(it -> it.group() == group).map(Loss::note)
                .collect(Collectors.joining(" "));
        return notes.isEmpty() ? null : notes;
    }

    /** Asks for the ticks that are missing. */
    void check(List<Loss> losses, Collection<String> ticked, FormErrors errors) {
        losses.stream().filter(it -> !Set.copyOf(ticked).contains(it.tick()))
                .forEach(it -> errors.add(it.getId(), words.say("users.sure.missing", it.words())));
    }

    private Loss beyond(AmsGroup group) {
        return new Loss(group.id(), "beyond-" + group.id(), words.say("groups.lost.beyond"),
                words.say("groups.sure-beyond", group.name()));
    }

    private Loss last(Admin admin, Target user, OnlyHolder only) {
        String name = Target.has(user.picture().groups()).getOrDefault(only.group(),
                words.say("group.unnamed", Long.toString(only.group())));
        String note = only.everybody() && admin.companyId() != null
                ? words.say("groups.lost.last", companies.of(admin))
                : words.say("groups.lost.last-known", name);
        return new Loss(only.group(), "last-" + only.group(), note, words.say("groups.sure-last", name));
    }
}
