package org.amsportal.outline;

import java.util.List;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;

/** An outline and where it shall stand: what AMS has, the department it begins under, and the company. */
record Ground(Admin admin, OutlineForm form, Reading<Hierarchy> reading, Outline outline) {

    static Ground of(Admin admin, OutlineForm form, Reading<Hierarchy> reading) {
        return new Ground(admin, form, reading, OutlineText.read(form.text()));
    }

    /** AMS has a company for whoever has one; where nobody tells, a number may be typed. */
    boolean asksCompany() {
        return !admin.companyKnown() || admin.companyId() == null;
    }

    /** Whether only the form can tell the company. */
    boolean needsCompany() {
        return admin.companyKnown() && admin.companyId() == null;
    }

    /** What is known; nothing where this AMS does not tell and the portal has done nothing. */
    Hierarchy hierarchy() {
        return reading.known().orElseGet(() -> Hierarchy.of(List.of()));
    }

    boolean failed() {
        return reading instanceof Reading.Failed<Hierarchy>;
    }

    /** The department that it begins under, if it is listed. */
    Optional<Node> parent() {
        return underId().flatMap(id -> hierarchy().node(id));
    }

    Optional<Long> underId() {
        return Typed.id(form.under());
    }

    Optional<Long> chosenCompany() {
        return Typed.id(form.company()).filter(_ -> asksCompany());
    }

    /** The company of what is put at the top, or under the department that it begins under. */
    @Nullable
    Long company() {
        return parent().flatMap(this::companyOf).or(this::chosenCompany).orElse(admin.companyId());
    }

    private Optional<Long> companyOf(Node node) {
        return reading.known().flatMap(all -> Optional.ofNullable(all.companyOf(node.department().id())));
    }

    /** Those it may be put under: of the company chosen or, where none is, those that tell one. */
    boolean offered(AmsDepartment department) {
        Long chosen = chosenCompany().orElse(null);
        if (chosen == null && admin.companyId() == null
                && hierarchy().companyOf(department.id()) != null) {
            return true; // it tells the company
        }
        return SameCompany.ofNew(admin, chosen).department(reading, department.id()) == SameCompany.Answer.YES;
    }

    OutlineMatch match() {
        return OutlineMatch.of(outline, hierarchy(), underId().orElse(null), company());
    }
}
