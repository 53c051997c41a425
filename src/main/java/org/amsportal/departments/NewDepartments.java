package org.amsportal.departments;

import java.util.HashMap;
import java.util.List;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Row;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.DepartmentChoices;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form for a new department draws, checks and asks for. */
@Component
class NewDepartments {

    private final Organisation organisation;
    private final CompanyNames companyNames;
    private final ReadProblems problems;
    private final Words words;

    NewDepartments(Organisation organisation, CompanyNames companyNames, ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.companyNames = companyNames;
        this.problems = problems;
        this.words = words;
    }

    void fill(Model model, Admin admin, NewDepartmentForm form, FormErrors errors) {
        var reading = organisation.hierarchy(admin);
        Set<Long> chosen = Typed.id(form.under()).map(Set::of).orElse(Set.of());
        model.addAttribute("form", form);
        model.addAttribute("formErrors", errors);
        model.addAttribute("parents", reading.known().map(h -> DepartmentChoices.of(h, chosen)).orElse(List.of()));
        model.addAttribute("byNumber", !reading.fromAms());
        model.addAttribute("listProblem",
                reading instanceof Reading.Failed<Hierarchy>(var problem) ? problems.notice(problem) : null);
        model.addAttribute("asksCompany", asksCompany(admin));
        model.addAttribute("needsCompany", needsCompany(admin));
        model.addAttribute("companies", companies(admin));
        panel(model, reading.known().orElse(null), admin, form);
    }

    void panel(Model model, Admin admin, NewDepartmentForm form) {
        panel(model, organisation.hierarchy(admin).known().orElse(null), admin, form);
    }

    FormErrors errors(Admin admin, NewDepartmentForm form, FormErrors errors) {
        var parent = Typed.id(form.under());
        var reading = organisation.hierarchy(admin);
        boolean listed = parent.isPresent() && (!reading.fromAms()
                || reading.known().filter(h -> h.node(parent.get()).isPresent()).isPresent());
        if (!form.under().isEmpty() && !listed) {
            errors.add("under", words.say("departments.under.gone"));
        }
        boolean needed = needsCompany(admin) && form.under().isEmpty();
        if (needed && !knownCompany(admin, form)) {
            errors.add("company", words.say("departments.company.missing"));
        }
        if (!needed && asksCompany(admin) && !form.company().isEmpty() && !knownCompany(admin, form)) {
            errors.add("company", words.say("onboarding.company.number"));
        }
        return errors;
    }

    Row row(Admin admin, NewDepartmentForm form) {
        Long parent = Typed.id(form.under()).orElse(null);
        Hierarchy hierarchy = organisation.hierarchy(admin).known().orElse(null);
        Long company = company(admin, form, parent, hierarchy);
        var names = new HashMap<String, String>();
        if (parent != null) {
            names.put("department:" + parent, hierarchy != null && hierarchy.node(parent).isPresent()
                    ? hierarchy.pathName(parent)
                    : words.say("department.unnamed", Long.toString(parent)));
        }
        var creation = new Row.Creation("1", form.name(), parent, null, company);
        return new Row(new Row.Who.Nobody(), List.of(creation), null, List.of(), null, names, null);
    }

    private void panel(Model model, @Nullable Hierarchy hierarchy, Admin admin, NewDepartmentForm form) {
        var parent = Typed.id(form.under());
        String above = hierarchy == null
                ? ""
                : parent.filter(p -> hierarchy.node(p).isPresent()).map(hierarchy::pathName)
                        .orElse("");
        model.addAttribute("panel", true);
        model.addAttribute("above", above.isEmpty() && admin.companyKnown() && admin.companyId() != null
                ? companyNames.of(admin)
                : above);
        model.addAttribute("name", form.name());
        model.addAttribute("button", form.name().isEmpty()
                ? words.say("departments.button")
                : words.say("departments.button.named", form.name()));
    }

    private List<AmsCompany> companies(Admin admin) {
        return asksCompany(admin) ? organisation.companies(admin).known().orElse(List.of()) : List.of();
    }

    private boolean knownCompany(Admin admin, NewDepartmentForm form) {
        var typed = Typed.id(form.company());
        var companies = companies(admin);
        return typed.isPresent()
                && (companies.isEmpty() || companies.stream().anyMatch(c -> typed.get().equals(c.id())));
    }

    /** AMS has a company for whoever has one; where nobody tells, a number may be typed. */
    private static boolean asksCompany(Admin admin) {
        return !admin.companyKnown() || admin.companyId() == null;
    }

    private static boolean needsCompany(Admin admin) {
        return admin.companyKnown() && admin.companyId() == null;
    }

    /** The parent's company, else the one chosen, else the admin's own. */
    private static @Nullable Long company(Admin admin, NewDepartmentForm form, @Nullable Long parent,
            @Nullable Hierarchy hierarchy) {
        if (parent != null && hierarchy != null) {
            var node = hierarchy.node(parent);
            if (node.isPresent() && node.get().department().companyId() != null) {
                return node.get().department().companyId();
            }
        }
        return Typed.id(form.company()).filter(_ -> asksCompany(admin)).orElse(admin.companyId());
    }
}
