package org.amsportal.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.Keeping;
import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsCompany;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the onboarding form can offer this admin: companies, and the departments and permission groups of the chosen one. */
@Component
class Offer {

    /** How the company comes about. */
    enum Company {
        /** The admin's own; AMS uses it whatever is sent. */
        OWN,
        /** Chosen from a list. */
        CHOSEN,
        /** Typed as a number, because this AMS does not list companies. */
        TYPED,
        /** Nobody tells whether the admin has one: a number may be typed. */
        PERHAPS
    }

    /**
     * What there is to choose from.
     *
     * @param companyId the company it is for; null as long as none is chosen
     * @param waiting whether a company has to be chosen first
     */
    record Choices(Company company, List<AmsCompany> companies, @Nullable Long companyId, boolean waiting,
            Reading<Hierarchy> hierarchy, Reading<List<AmsGroup>> groups) {

        Optional<String> companyName() {
            return companies.stream().filter(c -> Long.valueOf(c.id()).equals(companyId)).map(AmsCompany::name)
                    .findFirst();
        }

        /** Whether every one of these departments is on a list that AMS gave; where it gave none, AMS decides. */
        boolean listsDepartments(Set<Long> ids) {
            return !hierarchy.fromAms()
                    || hierarchy.known().filter(h -> ids.stream().allMatch(id -> h.node(id).isPresent()))
                            .isPresent();
        }

        String departmentName(long id, String otherwise) {
            return hierarchy.known().filter(h -> h.node(id).isPresent()).map(h -> h.pathName(id)).orElse(otherwise);
        }

        String groupName(long id, String otherwise) {
            return groups.known().stream().flatMap(List::stream).filter(g -> g.id() == id).map(AmsGroup::name)
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final Duration KEPT_AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final int MANY = 100;

    private record Question(UUID signIn, String company) {}

    private record Kept(Choices choices, Instant until) {}

    private final Organisation organisation;
    private final Clock clock;
    private final Map<Question, Kept> kept = Keeping.atMost(MANY);

    Offer(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** As they were a moment ago: while somebody types, thousands of departments are not read again for every letter. */
    Choices lately(Admin admin, String typedCompany) {
        var before = kept.get(new Question(admin.signIn(), typedCompany));
        return before != null && before.until().isAfter(clock.instant())
                ? before.choices()
                : choices(admin, typedCompany);
    }

    /** As they are now. */
    Choices choices(Admin admin, String typedCompany) {
        var choices = read(admin, typedCompany);
        var now = clock.instant();
        kept.values().removeIf(it -> it.until().isBefore(now)); // each holds a hierarchy of thousands
        kept.put(new Question(admin.signIn(), typedCompany), new Kept(choices,
                now.plus(choices.hierarchy() instanceof Reading.Failed || choices.groups() instanceof Reading.Failed
                        ? KEPT_AFTER_A_FAILURE
                        : KEPT)));
        return choices;
    }

    private Choices read(Admin admin, String typedCompany) {
        if (admin.companyKnown() && admin.companyId() != null) {
            return read(admin, Company.OWN, List.of(), admin.companyId(), null);
        }
        Long typed = Typed.id(typedCompany).orElse(null);
        List<AmsCompany> companies = organisation.companies(admin).known().orElse(List.of());
        if (!admin.companyKnown()) {
            return read(admin, companies.isEmpty() ? Company.PERHAPS : Company.CHOSEN, companies, typed, typed);
        }
        var how = companies.isEmpty() ? Company.TYPED : Company.CHOSEN;
        boolean real = typed != null && (companies.isEmpty() || companies.stream().anyMatch(c -> c.id() == typed));
        return real
                ? read(admin, how, companies, typed, typed)
                : new Choices(how, companies, null, true, new Reading.NotKnown<>(), new Reading.NotKnown<>());
    }

    private Choices read(Admin admin, Company how, List<AmsCompany> companies, @Nullable Long companyId,
            @Nullable Long asked) {
        var choices = organisation.choices(admin, asked);
        return new Choices(how, companies, companyId, false, choices.hierarchy(), choices.groups());
    }

    static boolean mayAssignGroups(Admin admin) {
        return admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) != May.NO
                && admin.rights().may(AmsPermission.READ_GROUPS) != May.NO;
    }

    static boolean mayAssignDepartments(Admin admin) {
        return admin.rights().may(AmsPermission.WRITE_USER_DEPARTMENT) != May.NO;
    }

    /** The departments that are ticked and those typed as numbers. */
    static SortedSet<Long> departments(OnboardingForm form) {
        var all = new TreeSet<Long>();
        Typed.ids(form.departments()).ifPresent(all::addAll);
        Typed.numbers(form.departmentNumbers()).ifPresent(all::addAll);
        return all;
    }

    static SortedSet<Long> groups(OnboardingForm form) {
        return Typed.ids(form.groups()).orElseGet(TreeSet::new);
    }
}
