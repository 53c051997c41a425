package org.amsportal.onboarding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices an email at a domain that nobody else uses: a slip there is the costliest of all, as AMS has no way to correct it. */
@Component
class Domains {

    private final Organisation organisation;

    Domains(Organisation organisation) {
        this.organisation = organisation;
    }

    static String of(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Null as long as it is not sure that nobody uses the domain while others use another one.
     *
     * @param some users as AMS lists them
     * @param ofDomain what AMS finds when it is searched for the domain
     */
    Warnings.@Nullable Domain warning(Admin admin, String email, Reading<AmsPage<AmsUser>> some,
            Reading<AmsPage<AmsUser>> ofDomain) {
        String domain = of(email);
        Map<String, Long> seen = seen(admin, some);
        if (seen.containsKey(domain) || ofDomain.known().filter(page -> count(page, domain) == 0).isEmpty()) {
            return null;
        }
        return seen.keySet().stream().min(Comparator.<String>comparingInt(other -> Spelling.slips(other, domain))
                .thenComparingLong(other -> -seen.getOrDefault(other, 0L)))
                .flatMap(used -> known(admin, email, domain, used)).orElse(null);
    }

    /** A search that does not even find a domain of which there are users says nothing about the other one. */
    private Optional<Warnings.Domain> known(Admin admin, String email, String domain, String used) {
        return organisation.searches(admin, List.of("@" + used)).of("@" + used).known()
                .map(page -> count(page, used)).filter(users -> users > 0)
                .map(users -> new Warnings.Domain(domain, used, users, instead(email, domain, used)));
    }

    private static @Nullable String instead(String email, String domain, String used) {
        boolean alike = Spelling.slips(domain, used) * 3 <= used.length();
        return alike ? email.substring(0, email.lastIndexOf('@') + 1) + used : null;
    }

    private static Map<String, Long> seen(Admin admin, Reading<AmsPage<AmsUser>> some) {
        var seen = new HashMap<String, Long>();
        var own = Stream.ofNullable(admin.email());
        var others = some.known().stream().flatMap(page -> page.items().stream()).flatMap(
                user -> Stream.ofNullable(user.email()));
        Stream.concat(own, others).filter(address -> address.contains("@"))
                .forEach(address -> seen.merge(of(address), 1L, Long::sum));
        return seen;
    }

    /** How many of those found are really at the domain; a page tells the total only when all on it are. */
    private static long count(AmsPage<AmsUser> page, String domain) {
        long here = page.items().stream().map(AmsUser::email).filter(email -> email != null && of(email).equals(domain))
                .count();
        Long total = page.total();
        return total != null && here == page.items().size() ? total : here;
    }
}
