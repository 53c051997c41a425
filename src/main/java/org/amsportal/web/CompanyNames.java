package org.amsportal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.amsportal.Keeping;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of companies, such as the admin's own in the header of every page; kept for some minutes, as it hardly ever changes; where AMS did not tell, for a moment. */
@Component
public class CompanyNames {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration NOT_TOLD = Duration.ofSeconds(20);
    private static final int MANY = 1_000;

    /** A company, as somebody of this company (null: of none, or nobody tells) who may do this may see it. */
    private record Asked(boolean told, @Nullable Long by, @Nullable Set<String> may, long company) {}

    private record Known(Optional<String> name, Instant until) {}

    private final Organisation organisation;
    private final Words words;
    private final Map<Asked, Known> known = Keeping.atMost(MANY);

    CompanyNames(Organisation organisation, Words words) {
        this.organisation = organisation;
        this.words = words;
    }

    /** The company's name, its number where AMS does not tell the name, or the words for having none. */
    public String of(Admin admin) {
        if (!admin.companyKnown()) {
            return words.say("company.not-known");
        }
        Long company = admin.companyId();
        return company == null
                ? words.say("company.none")
                : of(admin, company);
    }

    /** The name of any company that this admin may see, else its number. */
    public String of(Admin admin, long company) {
        return name(admin, company).orElseGet(() -> words.say("company.number", Long.toString(company)));
    }

    private Optional<String> name(Admin admin, long company) {
        var now = Instant.now();
        var asked = new Asked(admin.companyKnown(), admin.companyId(), admin.rights().permissions(), company);
        var kept = known.get(asked);
        if (kept == null || kept.until().isBefore(now)) {
            var name = organisation.companies(admin).known().flatMap(all -> all.stream().filter(c -> c.id() == company)
                    .map(AmsCompany::name).findFirst());
            kept = new Known(name, now.plus(name.isPresent() ? KEPT : NOT_TOLD));
            known.put(asked, kept);
        }
        return kept.name();
    }
}
