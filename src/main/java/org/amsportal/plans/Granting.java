package org.amsportal.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Change;
import org.amsportal.journal.Ledger;
import org.amsportal.organisation.Organisation;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what a row would grant before the one check of what the acting admin may grant. */
@Component
class Granting {

    private static final Logger LOG = LoggerFactory.getLogger(Granting.class);

    private final Grants grants;
    private final Organisation organisation;
    private final Ledger ledger;

    Granting(Grants grants, Organisation organisation, Ledger ledger) {
        this.grants = grants;
        this.organisation = organisation;
        this.ledger = ledger;
    }

    /**
     * What stands against it; a refused attempt leaves a line in the log, as nothing of it gets into the journal.
     *
     * @param userId the person's AMS number, where they have one
     */
    List<Grants.Objection> objections(Admin admin, Row row, @Nullable Long userId, @Nullable Long companyId) {
        return objections(admin, row, userId, companyId,
                () -> organisation.groups(admin, companyId).known().orElse(null));
    }

    /** The check for many rows of one admin. */
    Check checkOf(Admin admin) {
        return new Check(admin);
    }

    /** Reads what AMS lists once for each company. */
    class Check {

        private final Admin admin;
        private final Map<Optional<Long>, Optional<List<AmsGroup>>> listed = new HashMap<>();

        Check(Admin admin) {
            this.admin = admin;
        }

        /** What stands against what is still to be given. */
        List<Grants.Objection> of(Batch row, Steps steps) {
            Long company = row.targetCompanyId();
            return Finish.concernsGroups(steps)
                    ? objections(admin, row.row(), steps.userId(), company,
                            () -> listed.computeIfAbsent(Optional.ofNullable(company),
                                    _ -> organisation.groups(admin, company).known()).orElse(null))
                    : List.of();
        }
    }

    private List<Grants.Objection> objections(Admin admin, Row row, @Nullable Long userId, @Nullable Long companyId,
            Supplier<@Nullable List<AmsGroup>> listed) {
        Change groups = row.groups();
        if (groups == null) {
            return List.of();
        }
        SortedSet<Long> added = added(admin, groups, userId);
        List<Grants.Objection> objections = grants.objections(admin, userId, email(row.who()), added, listed.get());
        if (!objections.isEmpty()) {
            LOG.info("refused actor={} company={} user={} groups={} because={}", admin.actorId(), companyId, userId,
                    added, objections.stream().map(it -> it.getClass().getSimpleName()).toList());
        }
        return objections;
    }

    /** The company a row concerns: the admin's own wherever they have one, because AMS uses that (vendor documented). */
    @Nullable
    Long companyOf(Admin admin, Row row) {
        if (admin.companyId() != null) {
            return admin.companyId();
        }
        return switch (row.who()) {
            case Who.NewPerson(NewUser user) -> user.companyId();
            case Who.Existing existing -> organisation.user(admin, existing.userId()).known().map(AmsUser::companyId)
                    .orElse(null);
            case Who.Nobody(),Who.Outline() -> row.creations().isEmpty() ? null : companyOf(row.creations().getFirst());
        };
    }

    /** What the person keeps is not granted to them: an admin may leave a stronger person what they have. */
    private SortedSet<Long> added(Admin admin, Change groups, @Nullable Long userId) {
        return switch (groups) {
            case Change.Adding(var added) -> added;
            case Change.Exactly(var wanted, var seen) -> Comparison.of(seen, wanted).added();
            case Change.Replacing(var wanted) -> userId == null
                    ? wanted
                    : ledger.groupsOf(admin, userId).map(known -> Comparison.of(known.ids(), wanted).added())
                            .orElse(wanted);
        };
    }

    private static @Nullable Long companyOf(Creation creation) {
        return creation.companyId();
    }

    private static @Nullable String email(Who who) {
        return switch (who) {
            case Who.NewPerson(NewUser user) -> user.email();
            case Who.Existing existing -> existing.email();
            case Who.Nobody(),Who.Outline() -> null;
        };
    }
}
