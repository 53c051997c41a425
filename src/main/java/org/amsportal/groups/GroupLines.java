package org.amsportal.groups;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.assignments.Grants;
import org.amsportal.assignments.Power;
import org.amsportal.organisation.HolderCounts;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.Look;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws permission groups: whose they are, what they permit, what may be done to them, and whether this admin can give them. */
@Component
class GroupLines {

    /** Whether the admin can give a group: three answers, never two. {@code missing} are the permissions the admin lacks. */
    record Giving(Look look, String words, List<String> missing) {}

    /**
     * One group.
     *
     * @param scope general, or the company's name
     * @param permits null where AMS does not say
     * @param holders how many are known to have it; null while nobody was checked
     */
    record Line(long id, String name, String scope, String editable, String deletable, @Nullable List<String> permits,
            Giving giving, @Nullable Long holders) {}

    private final Grants grants;
    private final CompanyNames companies;
    private final Words words;

    GroupLines(Grants grants, CompanyNames companies, Words words) {
        this.grants = grants;
        this.companies = companies;
        this.words = words;
    }

    Line of(Admin admin, AmsGroup group, @Nullable HolderCounts counts) {
        var permissions = group.permissions();
        Long company = group.companyId();
        return new Line(group.id(), group.name(),
                company == null ? words.say("groups.general") : companies.of(admin, company), flag(group.editable()),
                flag(group.deletable()), permissions == null ? null : permissions.stream().sorted().toList(),
                giving(admin, group), counts == null ? null : counts.byGroup().getOrDefault(group.id(), 0L));
    }

    String generalTitle() {
        return words.say("groups.section.general");
    }

    String companyTitle(Admin admin) {
        return admin.companyId() == null
                ? words.say("groups.section.companies")
                : words.say("groups.section.company", companies.of(admin));
    }

    private Giving giving(Admin admin, AmsGroup group) {
        return switch (grants.power(admin, group)) {
            case Power.CanGive _ -> new Giving(Look.DONE, words.say("groups.give.yes"), List.of());
            case Power.CannotGive(var missing) ->
                new Giving(Look.REFUSED, words.say("groups.give.no"), List.copyOf(missing));
            case Power.NotKnown _ -> new Giving(Look.UNKNOWN, words.say("groups.give.not-known"), List.of());
        };
    }

    private String flag(@Nullable Boolean flag) {
        return words.say(flag == null ? "not-told" : flag ? "yes" : "no");
    }
}
