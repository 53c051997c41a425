package org.amsportal.users;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.UserList.Counts;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws what a list of users is filtered by, and the ways to see more or fewer of them. */
@Component
class UserFilters {

    /** A way to see fewer of them. The last says how many: what comes to stand there later moves nothing. */
    record Filter(String words, String to, boolean here, boolean counted) {}

    /** What the list is filtered by, in words, and the address without it. */
    record Chip(String words, String drop) {}

    private final Organisation organisation;
    private final FilterChoices choices;
    private final Words words;

    UserFilters(Organisation organisation, FilterChoices choices, Words words) {
        this.organisation = organisation;
        this.choices = choices;
        this.words = words;
    }

    /** The permission groups are asked for where one of them is to be named, or chosen. */
    void fill(Model model, Admin admin, UsersQuery asked, FilterBox box, Counts counts) {
        model.addAttribute("filters", Stream.of("", "ready", "none").map(access -> access(asked, access)).toList());
        model.addAttribute("noneCount", none(counts));
        model.addAttribute("toForm", asked.address().at("/users/filters").toString());
        model.addAttribute("toOpen", asked.address().with("filters", "open").toString());
        var groups = box.isOpen() || !asked.group().isEmpty() ? choices.groups(admin) : List.<AmsGroup>of();
        model.addAttribute("clear", asked.unfiltered().toString());
        model.addAttribute("chips", chips(admin, asked, groups));
        if (box.isOpen()) {
            choices.fill(model, admin, asked, box, groups);
        }
    }

    /** How many have no group, as far as is known: the words beside that filter. */
    String none(Counts counts) {
        return counts.any() ? words.say("users.access.counted", counts.none(), counts.unchecked()) : "";
    }

    /** A department by its whole path; by its number when nobody knows it. */
    String path(Admin admin, String number) {
        return organisation.rememberedHierarchy(admin).known().map(all -> all.pathName(Long.parseLong(number)))
                .filter(path -> !path.isEmpty()).orElseGet(() -> words.say("users.filter.department.unknown", number));
    }

    private Filter access(UsersQuery asked, String access) {
        Readiness only = asked.only();
        String now = only == null ? "" : asked.access();
        return new Filter(words.say("users.access." + (access.isEmpty() ? "all" : access)),
                asked.address().with("access", access).toString(), now.equals(access), access.equals("none"));
    }

    private List<Chip> chips(Admin admin, UsersQuery asked, List<AmsGroup> groups) {
        var chips = new ArrayList<Chip>();
        var address = asked.address();
        if (!asked.department().isEmpty()) {
            String path = path(admin, asked.department());
            chips.add(new Chip(words.say(asked.below().isEmpty() ? "users.filter.in" : "users.filter.in.below", path),
                    address.with("department", "").with("below", "").toString()));
        }
        if (!asked.group().isEmpty()) {
            chips.add(new Chip(words.say("users.filter.has", name(asked.group(), groups)),
                    address.with("group", "").toString()));
        }
        if (!asked.codes().isEmpty()) {
            chips.add(new Chip(words.say("users.filter.codes"), address.with("codes", "").toString()));
        }
        return chips;
    }

    private String name(String number, List<AmsGroup> groups) {
        return groups.stream().filter(group -> Long.toString(group.id()).equals(number)).map(AmsGroup::name)
                .findFirst().orElseGet(() -> words.say("users.filter.group.unknown", number));
    }
}
