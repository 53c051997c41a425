package org.amsportal.users;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.web.DepartmentsFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model the departments somebody is not in, as they are found by words: there may be thousands. */
@Component
class OtherDepartments {

    private static final int FOUND = 20;
    private static final int ALL_AT_FIRST = 50;

    private final Organisation organisation;

    OtherDepartments(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param everything whether more of them are listed, whatever the words to find them with */
    void fill(Model model, Admin admin, Target user, Set<Long> wanted, String find, boolean everything) {
        var has = Target.has(user.picture().departments()).keySet();
        var theirs = SameCompany.ofUser(admin, user.picture().user());
        var hierarchy = known(theirs.among(user.picture().hierarchy()));
        model.addAttribute("company", theirs.company());
        model.addAttribute("otherCount",
                hierarchy.all().stream().filter(node -> !has.contains(node.department().id())).count());
        model.addAttribute("find", "");
        found(model, hierarchy, find, both(has, wanted), everything ? ALL_AT_FIRST : 0);
    }

    /** Those found while somebody types, in the departments as they were read a moment ago. */
    void found(Model model, Admin admin, DepartmentsForm form, @Nullable Long company, int shown) {
        var theirs = SameCompany.of(admin, company, organisation.tellsPeople());
        found(model, known(theirs.among(organisation.rememberedHierarchy(admin))), form.find(),
                both(form.shown(), form.wanted()),
                shown);
    }

    private static void found(Model model, Hierarchy hierarchy, String find, Set<Long> without, int shown) {
        model.addAttribute("found",
                DepartmentsFound.of(hierarchy, shown > 0 ? "" : find, without, Math.max(shown, FOUND)));
    }

    private static Hierarchy known(Reading<Hierarchy> reading) {
        return reading.known().orElseGet(() -> Hierarchy.of(List.of()));
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
