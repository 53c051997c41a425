package org.amsportal.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.Grants;
import org.amsportal.assignments.Grants.Objection;
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

    private final Placing placing;

    Granting(Grants grants, Organisation organisation, Ledger ledger, Placing placing) {
        this.grants = grants;
        this.organisation = organisation;
        this.ledger = ledger;
        this.placing = placing;
    }

    /**
     * What stands against all that a row asks for; a refused attempt leaves a line in the log, as nothing of it gets into the journal.
     *
     * @param steps how its steps stand: what is done already is not asked about
     */
    List<Objection> objections(Admin admin, Row row, Steps steps, @Nullable Long companyId) {
        return checkOf(admin).of(row, steps, companyId);
    }

    /** The check for many rows of one admin. */
    Check checkOf(Admin admin) {
        return new Check(admin);
    }

    /** Reads what AMS lists once for each company. */
    class Check {

        private final Admin admin;
        private final Placing.Check companies;
        private final Map<Optional<Long>, Optional<List<AmsGroup>>> listed = new HashMap<>();

        Check(Admin admin) {
            this.admin = admin;
            this.companies = placing.of(admin);
        }

        /** What stands against what is still to be done. */
        List<Objection> of(Batch row, Steps steps) {
            return of(row.row(), steps, row.targetCompanyId());
        }

        private List<Objection> of(Row row, Steps steps, @Nullable Long companyId) {
            var objections = new ArrayList<Objection>();
            Change groups = row.groups();
            if (groups != null && Finish.concernsGroups(steps)) {
                objections.addAll(ofGroups(row, groups, steps.userId(), companyId));
            }
            if (Finish.concernsDepartments(steps)) {
                objections.addAll(companies.departments(row, companyId));
            }
            if (!objections.isEmpty()) {
                LOG.info("refused actor={} company={} user={} groups={} because={}", admin.actorId(), companyId,
                        steps.userId(), groups == null ? List.of() : added(admin, groups, steps.userId()),
                        objections.stream().map(it -> it.getClass().getSimpleName()).toList());
            }
            return objections;
        }

        private List<Objection> ofGroups(Row row, Change groups, @Nullable Long userId, @Nullable Long companyId) {
            List<AmsGroup> all = listed.computeIfAbsent(Optional.ofNullable(companyId),
                    _ -> organisation.groups(admin, companyId).known()).orElse(null);
            SortedSet<Long> added = added(admin, groups, userId);
            var objections = new ArrayList<>(grants.objections(admin, userId, email(row.who()), added, all));
            objections.addAll(companies.groups(row, added, companyId, all));
            return objections;
        }
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
            case Change.Replacing(var wanted, _) -> userId == null
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
