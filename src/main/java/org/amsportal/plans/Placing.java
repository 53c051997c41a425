package org.amsportal.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.journal.Change;
import org.amsportal.journal.Ledger;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.organisation.SameCompany.Answer;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a row would place, create or give before the one rule of companies: whatever page or file it comes from, nobody lands in another. */
@Component
class Placing {

    private final Organisation organisation;
    private final Ledger ledger;

    Placing(Organisation organisation, Ledger ledger) {
        this.organisation = organisation;
        this.ledger = ledger;
    }

    /** For the rows of one plan: the hierarchy is the one that its page has just shown, read at most once. */
    Check of(Admin admin) {
        return new Check(admin);
    }

    /** For the rows of one plan. */
    final class Check {

        private final Admin admin;
        private @Nullable Reading<Hierarchy> hierarchy;

        private Check(Admin admin) {
            this.admin = admin;
        }

        /**
         * What stands against the departments of a row.
         *
         * @param companyId of whom it is about, as far as it is told
         */
        List<Objection> departments(Row row, @Nullable Long companyId) {
            var answers = new Answers();
            Collection<Long> added = added(row);
            if (!added.isEmpty()) {
                SameCompany theirs = theirs(row, companyId);
                added.forEach(id -> answers.take(theirs.department(hierarchy(), id), () -> name(row, id)));
            }
            for (Creation creation : created(row)) {
                Long parent = creation.parentId();
                if (parent != null) {
                    answers.take(SameCompany.ofNew(admin, creation.companyId()).department(hierarchy(), parent),
                            creation::name);
                }
                if (row.who() instanceof Who.NewPerson || row.who() instanceof Who.Existing) {
                    answers.take(isOf(creation, companyId), creation::name);
                }
            }
            return answers.objections();
        }

        /** What stands against permission groups that are given; what the list does not have is told elsewhere. */
        List<Objection> groups(Row row, Collection<Long> given, @Nullable Long companyId,
                @Nullable List<AmsGroup> listed) {
            var answers = new Answers();
            if (listed != null && !given.isEmpty()) {
                SameCompany theirs = theirs(row, companyId);
                listed.stream().filter(group -> given.contains(group.id()))
                        .forEach(group -> answers.take(theirs.group(group), group::name));
            }
            return answers.objections();
        }

        private SameCompany theirs(Row row, @Nullable Long companyId) {
            return SameCompany.of(admin, companyId,
                    row.who() instanceof Who.Existing && organisation.tellsPeople());
        }

        /** A department that is created for somebody is of their company. */
        private Answer isOf(Creation creation, @Nullable Long companyId) {
            Long company = companyId == null ? admin.companyId() : companyId;
            if (Objects.equals(creation.companyId(), company)) {
                return Answer.YES;
            }
            if (creation.companyId() != null && company != null) {
                return Answer.NO;
            }
            boolean told = hierarchy().fromAms()
                    && hierarchy().known().filter(all -> !all.companies().isEmpty()).isPresent();
            return told && admin.companyKnown() && admin.companyId() == null ? Answer.NOT_TOLD : Answer.YES;
        }

        private Reading<Hierarchy> hierarchy() {
            Reading<Hierarchy> known = hierarchy;
            if (known == null) {
                known = organisation.rememberedHierarchy(admin);
                hierarchy = known;
            }
            return known;
        }

        private String name(Row row, long department) {
            return hierarchy().known().filter(all -> all.node(department).isPresent())
                    .map(all -> all.pathName(department))
                    .orElseGet(() -> row.names().getOrDefault("department:" + department, "#" + department));
        }

        /** What somebody is in already is not placed anew. */
        private SortedSet<Long> added(Row row) {
            return switch (row.departments()) {
                case null -> new TreeSet<>();
                case Change.Adding(var added) -> added;
                case Change.Exactly(var wanted, var seen) -> Comparison.of(seen, wanted).added();
                case Change.Replacing(var wanted, _) when row.who() instanceof Who.Existing who ->
                    ledger.departmentsOf(admin, who.userId()).map(known -> Comparison.of(known.ids(), wanted).added())
                            .orElse(wanted);
                case Change.Replacing(var wanted, _) -> wanted;
            };
        }

        private List<Creation> created(Row row) {
            var all = new ArrayList<>(row.creations());
            all.addAll(row.shared());
            return all;
        }
    }

    /** What the rule said, by name. */
    private static final class Answers {

        private final Set<String> other = new LinkedHashSet<>();
        private final Set<String> notTold = new LinkedHashSet<>();

        private void take(Answer answer, Supplier<String> name) {
            switch (answer) {
                case YES -> {
                    // it can be had
                }
                case NO -> other.add(name.get());
                case NOT_TOLD -> notTold.add(name.get());
            }
        }

        private List<Objection> objections() {
            var objections = new ArrayList<Objection>();
            if (!other.isEmpty()) {
                objections.add(new Objection.OtherCompany(List.copyOf(other)));
            }
            if (!notTold.isEmpty()) {
                objections.add(new Objection.CompanyNotTold(List.copyOf(notTold)));
            }
            return objections;
        }
    }
}
