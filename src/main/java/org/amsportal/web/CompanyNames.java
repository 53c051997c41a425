package org.amsportal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.amsportal.Keeping;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.ams.SignInEnded;
import org.amsportal.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The names of companies, such as the admin's own in the header of every page. They hardly ever change, so they are kept for some minutes and read
 * again behind the pages; where AMS did not tell, its number will do for a minute. No page waits for them longer than a moment, and none twice.
 */
@Component
public class CompanyNames {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyNames.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration NOT_TOLD = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(700);
    private static final int MANY = 1_000;

    /** A company, as somebody of this company (null: of none, or nobody tells) who may do this may see it. */
    private record Asked(boolean told, @Nullable Long by, @Nullable Set<String> may, long company) {}

    private record Known(Optional<String> name, Instant until) {}

    private final Organisation organisation;
    private final Words words;
    private final Clock clock;
    private final Map<Asked, Known> known = Keeping.atMost(MANY);
    private final Map<Asked, CompletableFuture<Void>> reading = new ConcurrentHashMap<>();

    CompanyNames(Organisation organisation, Words words, Clock clock) {
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
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
        var asked = new Asked(admin.companyKnown(), admin.companyId(), admin.rights().permissions(), company);
        var kept = known.get(asked);
        if (kept == null || kept.until().isBefore(clock.instant())) {
            boolean first = kept == null && !reading.containsKey(asked);
            var read = reading.computeIfAbsent(asked, _ -> begun(admin, asked));
            if (first) {
                wait(read);
            }
            kept = known.getOrDefault(asked, kept == null ? new Known(Optional.empty(), Instant.MIN) : kept);
        }
        return kept.name();
    }

    private CompletableFuture<Void> begun(Admin admin, Asked asked) {
        var begun = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try {
                read(admin, asked);
            } finally {
                reading.remove(asked);
                begun.complete(null);
            }
        });
        return begun;
    }

    /** What was known stays where AMS does not answer. */
    private void read(Admin admin, Asked asked) {
        Optional<String> name = Optional.empty();
        try {
            name = organisation.companies(admin).known().flatMap(all -> all.stream()
                    .filter(c -> c.id() == asked.company()).map(AmsCompany::name).findFirst());
        } catch (SignInEnded ended) {
            LOG.debug("the sign-in ended before the companies were read");
        }
        var before = known.get(asked);
        boolean told = name.isPresent();
        if (known.size() >= MANY) {
            known.clear();
        }
        known.put(asked, new Known(told || before == null ? name : before.name(),
                clock.instant().plus(told ? KEPT : NOT_TOLD)));
    }

    private static void wait(CompletableFuture<Void> read) {
        try {
            read.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            LOG.debug("the page goes on without the company's name");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
