package org.amsportal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.organisation.Holders;
import org.amsportal.organisation.OnlyHolder;
import org.springframework.stereotype.Component;

/**
 * What is lost for good, or nearly, when permission groups are taken away, from one person or from many at once. AMS stops nobody from that, so
 * each wants a tick of its own, on every page that takes groups away.
 */
@Component
public class Losing {

    /**
     * One loss.
     *
     * @param tick the value of its tick box: what it is about, and which group
     * @param note what is said beside the group
     * @param words what is ticked
     */
    public record Loss(long group, String tick, String note, String words) {

        /** The element of the tick box. */
        public String getId() {
            return "sure-" + tick;
        }
    }

    /** One person who would lose permission groups. */
    public record Loser(long userId, String name, SortedSet<Long> groups) {}

    private final Holders holders;
    private final GroupChoices choices;
    private final CompanyNames companies;
    private final Words words;

    Losing(Holders holders, GroupChoices choices, CompanyNames companies, Words words) {
        this.holders = holders;
        this.choices = choices;
        this.companies = companies;
        this.words = words;
    }

    /**
     * What is to be ticked.
     *
     * @param listed the permission groups of the admin's list
     * @param name what groups are called
     * @param told whether AMS tells who has what: else nobody knows who is the last
     * @param now whether AMS itself has to tell who else has them, as before anything is sent
     */
    public List<Loss> of(Admin admin, Collection<Loser> losers, Collection<AmsGroup> listed, LongFunction<String> name,
            boolean told, boolean now) {
        Map<Long, Set<Long>> byGroup = new LinkedHashMap<>();
        losers.forEach(loser -> loser.groups()
                .forEach(group -> byGroup.computeIfAbsent(group, _ -> new TreeSet<>()).add(loser.userId())));
        var losses = new ArrayList<Loss>();
        listed.stream().filter(group -> byGroup.containsKey(group.id()))
                .filter(group -> choices.beyondPower(admin, group)).map(this::beyond).forEach(losses::add);
        if (told) {
            Map<Set<Long>, List<Long>> together = new LinkedHashMap<>();
            byGroup.forEach((group, users) -> together.computeIfAbsent(users, _ -> new ArrayList<>()).add(group));
            together.forEach((users, groups) -> holders.only(admin, users, groups, now).stream()
                    .map(it -> last(admin, it, name)).forEach(losses::add));
        }
        return losses;
    }

    /** Asks for the ticks that are missing. */
    public void check(List<Loss> losses, Collection<String> ticked, FormErrors errors) {
        losses.stream().filter(it -> !Set.copyOf(ticked).contains(it.tick()))
                .forEach(it -> errors.add(it.getId(), words.say("users.sure.missing", it.words())));
    }

    private Loss beyond(AmsGroup group) {
        return new Loss(group.id(), "beyond-" + group.id(), words.say("groups.lost.beyond"),
                words.say("groups.sure-beyond", group.name()));
    }

    private Loss last(Admin admin, OnlyHolder only, LongFunction<String> names) {
        String name = names.apply(only.group());
        String note = only.everybody() && admin.companyId() != null
                ? words.say("groups.lost.last", companies.of(admin))
                : words.say("groups.lost.last-known", name);
        return new Loss(only.group(), "last-" + only.group(), note, words.say("groups.sure-last", name));
    }
}
