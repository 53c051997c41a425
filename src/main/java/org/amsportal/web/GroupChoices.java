package org.amsportal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.assignments.Grants;
import org.amsportal.assignments.Power;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sorts permission groups by what the admin can do with them: give, not give, or send and see what AMS decides. */
@Component
public class GroupChoices {

    /**
     * One group as a form offers it.
     *
     * @param scope whether it is general or of a company, in words
     * @param note what the admin has to know before choosing it
     * @param missing the permissions in it that the admin does not have
     * @param fixed whether it stays whatever is ticked, because the admin's list does not have it
     * @param permits what it permits, in AMS's own words; empty where AMS does not say
     */
    public record Choice(long id, String name, String scope, boolean ticked, @Nullable String note,
            List<String> permits, List<String> missing, boolean fixed) {}

    /**
     * All groups, sorted.
     *
     * @param cannot groups that are text, not tick boxes, so that nobody has to find out by trying
     */
    public record Sorted(List<Choice> can, List<Choice> cannot, List<Choice> amsDecides) {}

    private final Grants grants;
    private final Words words;

    GroupChoices(Grants grants, Words words) {
        this.grants = grants;
        this.words = words;
    }

    public Sorted sorted(Admin admin, Collection<AmsGroup> groups, Set<Long> ticked) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        groups.stream().sorted(Comparator.comparing(g -> g.name().toLowerCase(Locale.ROOT))).forEach(group -> {
            boolean chosen = ticked.contains(group.id());
            switch (grants.power(admin, group)) {
                case Power.CanGive _ -> sorted.can().add(choice(group, chosen, null));
                case Power.CannotGive(var missing) ->
                    sorted.cannot()
                            .add(choice(group, chosen, words.say("groups.beyond", missing.size()),
                                    List.copyOf(missing)));
                case Power.NotKnown _ -> sorted.amsDecides().add(choice(group, chosen, null));
            }
        });
        return sorted;
    }

    public boolean beyondPower(Admin admin, AmsGroup group) {
        return grants.power(admin, group) instanceof Power.CannotGive;
    }

    public Choice choice(AmsGroup group, boolean ticked, @Nullable String note) {
        return choice(group, ticked, note, List.of());
    }

    private Choice choice(AmsGroup group, boolean ticked, @Nullable String note, List<String> missing) {
        var permissions = group.permissions();
        return new Choice(group.id(), group.name(), scope(group), ticked, note,
                permissions == null ? List.of() : permissions.stream().sorted().toList(), missing, false);
    }

    private String scope(AmsGroup group) {
        Long company = group.companyId();
        return company == null ? words.say("groups.general") : words.say("groups.of-company");
    }
}
