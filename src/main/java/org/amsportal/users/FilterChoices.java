package org.amsportal.users;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.DepartmentSearch;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.web.DepartmentChoices.Choice;
import org.amsportal.web.DepartmentsFound;
import org.amsportal.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form with the filters offers: departments by words of their path, never all of them, and the permission groups. */
@Component
class FilterChoices {

    private static final int FOUND = 8;

    private final Organisation organisation;

    FilterChoices(Organisation organisation) {
        this.organisation = organisation;
    }

    void fill(Model model, Admin admin, UsersQuery asked, FilterBox box, List<AmsGroup> groups) {
        model.addAttribute("filterForm", true);
        model.addAttribute("groups", groups);
        var hierarchy = hierarchy(admin);
        departments(model, hierarchy, asked, box);
        // what cannot be chosen now stays as it is
        model.addAttribute("carried",
                asked.carried(it -> !it.equals("codes") && (groups.isEmpty() || !it.equals("group"))
                        && (hierarchy.size() == 0 || !Set.of("department", "below").contains(it))));
    }

    /** Departments found by words. The one chosen stays in the list, whatever is looked for. */
    void departments(Model model, Admin admin, UsersQuery asked, FilterBox box) {
        departments(model, hierarchy(admin), asked, box);
    }

    private static void departments(Model model, Hierarchy hierarchy, UsersQuery asked, FilterBox box) {
        var chosen = Typed.id(asked.department()).filter(id -> hierarchy.node(id).isPresent());
        var found = DepartmentsFound.of(hierarchy, box.find(), Set.copyOf(chosen.stream().toList()), FOUND);
        var offered = new ArrayList<Choice>();
        chosen.ifPresent(id -> offered.add(new Choice(id, hierarchy.pathName(id), true)));
        offered.addAll(found.shown());
        model.addAttribute("asked", asked);
        model.addAttribute("box", box);
        model.addAttribute("found", found);
        model.addAttribute("offered", offered);
        model.addAttribute("departmentCount", hierarchy.size());
    }

    /** The department that is meant by what was typed and what was ticked; empty when there are several, or none. */
    Optional<String> meant(Admin admin, UsersQuery asked, FilterBox box) {
        if (box.find().isEmpty()) {
            return Optional.of(asked.department());
        }
        var found = DepartmentSearch.find(hierarchy(admin), box.find()).stream()
                .map(node -> Long.toString(node.department().id())).toList();
        return found.contains(asked.department()) || found.size() == 1
                ? Optional.of(found.size() == 1 ? found.getFirst() : asked.department())
                : Optional.empty();
    }

    /** The permission groups by name; none where this admin cannot see them. */
    List<AmsGroup> groups(Admin admin) {
        return admin.rights().may(AmsPermission.READ_GROUPS) == May.NO
                ? List.of()
                : organisation.groups(admin, null).known().orElse(List.of()).stream()
                        .sorted(Comparator.comparing(group -> group.name().toLowerCase(Locale.ROOT))).toList();
    }

    private Hierarchy hierarchy(Admin admin) {
        return organisation.rememberedHierarchy(admin).known().orElseGet(() -> Hierarchy.of(List.of()));
    }
}
