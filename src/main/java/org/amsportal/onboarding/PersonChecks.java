package org.amsportal.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.amsportal.Keeping;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.EmailKey;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.Person;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/**
 * Looks in AMS for what could be wrong about a person. An AMS that cannot be searched is asked nothing, and nothing is claimed. While a form is
 * filled in, what was found is kept for a moment, so that ticking a group does not search again.
 */
@Component
class PersonChecks {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MANY = 500;
    private static final String EVERYBODY = "";

    private record Question(UUID signIn, String firstName, String surname, String email, String serviceNumber) {}

    private record Kept(Warnings warnings, Instant until) {}

    private final Organisation organisation;
    private final Directory directory;
    private final Domains domains;
    private final Words words;
    private final Clock clock;
    private final Map<Question, Kept> kept = Keeping.atMost(MANY);

    PersonChecks(Organisation organisation, Directory directory, Domains domains, Words words, Clock clock) {
        this.organisation = organisation;
        this.directory = directory;
        this.domains = domains;
        this.words = words;
        this.clock = clock;
    }

    /** While the form is being filled in. */
    Warnings lately(Admin admin, OnboardingForm form) {
        var question = question(admin, form);
        var before = kept.get(question);
        return before != null && before.until().isAfter(clock.instant()) ? before.warnings() : now(admin, form);
    }

    /** When it is sent. */
    Warnings now(Admin admin, OnboardingForm form) {
        var warnings = look(admin, form);
        kept.values().removeIf(it -> it.until().isBefore(clock.instant()));
        kept.put(question(admin, form), new Kept(warnings, clock.instant().plus(KEPT)));
        return warnings;
    }

    private static Question question(Admin admin, OnboardingForm form) {
        return new Question(admin.signIn(), form.firstName(), form.surname(), form.email(), form.serviceNumber());
    }

    private Warnings look(Admin admin, OnboardingForm form) {
        boolean own = !form.email().isEmpty() && admin.is(null, form.email());
        boolean address = !own && form.email().matches("[^@]+@[^@.]+(\\.[^@.]+)+");
        var wanted = new LinkedHashSet<String>();
        if (address) {
            wanted.addAll(List.of(form.email(), "@" + Domains.of(form.email()), EVERYBODY));
        }
        Stream.of(form.surname(), form.serviceNumber()).filter(text -> !text.isEmpty()).forEach(wanted::add);
        if (wanted.isEmpty()) {
            return own ? new Warnings(true, List.of(), null, List.of()) : Warnings.NONE;
        }
        var found = organisation.searches(admin, wanted);
        var taken = address ? taken(found.of(form.email()), form.email()) : List.<AmsUser>of();
        var domain = address && taken.isEmpty()
                ? domains.warning(admin, form.email(), found.of(EVERYBODY),
                        found.of("@" + Domains.of(form.email())))
                : null;
        var alike = LookAlikes.among(
                Stream.of(form.surname(), form.serviceNumber()).map(found::of), form)
                .stream().filter(user -> !taken.contains(user)).toList();
        return new Warnings(own, known(admin, taken), domain, known(admin, alike));
    }

    private static List<AmsUser> taken(Reading<AmsPage<AmsUser>> found, String email) {
        String key = EmailKey.of(email);
        return found.known().stream().flatMap(page -> page.items().stream())
                .filter(user -> user.email() != null && EmailKey.of(user.email()).equals(key)).toList();
    }

    private List<Warnings.Known> known(Admin admin, List<AmsUser> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        var access = directory.access(admin, users.stream().map(AmsUser::id).toList());
        return users.stream()
                .map(user -> known(user, access.getOrDefault(user.id(), Access.NOT_KNOWN).groups())).toList();
    }

    private Warnings.Known known(AmsUser user, Reading<List<AmsItem>> groups) {
        String access = groups.known().map(has -> words.say(has.isEmpty() ? "onboarding.known.no-groups" : "ready.yes"))
                .orElse(null);
        boolean unfinished = groups.known().filter(List::isEmpty).isPresent();
        return new Warnings.Known(user.id(), Person.of(user, words), access, unfinished);
    }
}
