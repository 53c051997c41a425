package org.amsportal.onboarding;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.NearNames;
import org.amsportal.plans.Row;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A department that is missing and will be created when the form is sent, never before: AMS has no way to take one back.
 *
 * @param placed whether it is said what it will stand under
 * @param parentId null at the top
 * @param path where it will stand, with its own name last; the name alone as long as that is not said
 * @param near departments in the same place with nearly the same name, which may be the one that is wanted
 * @param same those of the very same name
 */
record Missing(String name, boolean placed, @Nullable Long parentId, String path, List<Near> near, List<Near> same) {

    /** A department in the same place. */
    record Near(long id, String name, String path) {}

    static final String KEY = "1";

    private static final Missing NONE = new Missing("", false, null, "", List.of(), List.of());

    static Missing of(Admin admin, OnboardingForm form, Offer.Choices choices) {
        if (!form.plansDepartment() || !Offer.mayAssignDepartments(admin) || choices.waiting()) {
            return NONE;
        }
        var hierarchy = choices.hierarchy().known().orElseGet(() -> Hierarchy.of(List.of()));
        boolean listed = choices.hierarchy().fromAms();
        Long parent = Typed.id(form.newUnder()).filter(id -> !listed || hierarchy.node(id).isPresent()).orElse(null);
        boolean top = form.newUnder().equals(OnboardingForm.TOP) || (!listed && form.newUnder().isEmpty());
        if (parent == null && !top) {
            return new Missing(form.newDepartment(), false, null, form.newDepartment(), List.of(), List.of());
        }
        var near = NearNames.near(hierarchy, parent, form.newDepartment()).stream()
                .map(other -> new Near(other.id(), other.name(), hierarchy.pathName(other.id()))).toList();
        return new Missing(form.newDepartment(), true, parent, path(form.newDepartment(), parent, choices), near,
                near.stream().filter(other -> NearNames.same(other.name(), form.newDepartment())).toList());
    }

    public boolean wanted() {
        return !name.isEmpty();
    }

    List<Row.Creation> creations(@Nullable Long companyId) {
        return placed ? List.of(new Row.Creation(KEY, name, parentId, null, companyId)) : List.of();
    }

    private static String path(String name, @Nullable Long parent, Offer.Choices choices) {
        String above = parent == null ? "" : choices.departmentName(parent, Long.toString(parent));
        return above.isEmpty() ? name : above + " / " + name;
    }
}
