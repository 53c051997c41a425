package org.amsportal.departments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.NearNames;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;

/** Where a new department would stand, and what is beside it there. */
record Placement(Admin admin, NewDepartmentForm form, Reading<Hierarchy> reading) {

    /** AMS has a company for whoever has one; where nobody tells, a number may be typed. */
    boolean asksCompany() {
        return !admin.companyKnown() || admin.companyId() == null;
    }

    /** Whether only the form can tell the company. */
    boolean needsCompany() {
        return admin.companyKnown() && admin.companyId() == null;
    }

    @Nullable
    Hierarchy hierarchy() {
        return reading.known().orElse(null);
    }

    /** The department it shall be under, if it is listed. */
    Optional<Node> parent() {
        return Typed.id(form.under()).flatMap(id -> reading.known().flatMap(h -> h.node(id)));
    }

    /** The company chosen on the form. */
    Optional<Long> chosenCompany() {
        return Typed.id(form.company()).filter(_ -> asksCompany());
    }

    /** The parent's company, else the one chosen, else the admin's own. */
    @Nullable
    Long company() {
        return parent().flatMap(this::companyOf).or(this::chosenCompany)
                .orElse(admin.companyId());
    }

    /** Whether the department it shall be under belongs to another company than the one chosen. */
    boolean elsewhere() {
        return parent().filter(node -> !offered(node.department())).isPresent();
    }

    private Optional<Long> companyOf(Node node) {
        return reading.known().flatMap(all -> Optional.ofNullable(all.companyOf(node.department().id())));
    }

    /** Those it may be put under: of the company chosen or, where none is, those that tell one. */
    boolean offered(AmsDepartment department) {
        Long chosen = chosenCompany().orElse(null);
        if (chosen == null && admin.companyId() == null
                && reading.known().filter(all -> all.companyOf(department.id()) != null).isPresent()) {
            return true; // it tells the company
        }
        return SameCompany.ofNew(admin, chosen).department(reading, department.id()) == SameCompany.Answer.YES;
    }

    /** Those beside it with nearly the same name, those with the same name first. */
    List<AmsDepartment> near() {
        Hierarchy known = hierarchy();
        boolean placed = form.under().isEmpty() || parent().isPresent();
        if (known == null || form.name().isEmpty() || !placed) {
            return List.of();
        }
        Long parent = parent().map(node -> node.department().id()).orElse(null);
        return NearNames.near(known, parent, form.name()).stream().filter(d -> parent != null || offered(d)).toList();
    }

    /** One beside it with the same name. Only AMS itself can tell: what the ledger knows may be gone there. */
    Optional<AmsDepartment> same() {
        return reading.fromAms()
                ? near().stream().filter(d -> NearNames.same(d.name(), form.name())).findFirst()
                : Optional.empty();
    }

    /** What a tick must say to be about just these. */
    String differentFrom() {
        return near().stream().map(d -> Long.toString(d.id())).collect(Collectors.joining(","));
    }

    /** Whether somebody has to say that it is another one than those of nearly the same name. */
    boolean asksWhetherDifferent() {
        return !near().isEmpty() && same().isEmpty();
    }
}
