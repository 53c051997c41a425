package org.amsportal.departments;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.DepartmentSearch;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.NearNames;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Row;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.DepartmentChoices.Choice;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form for a new department draws, and what it asks for. */
@Component
class NewDepartments {

    /** More than these are found by typing. */
    private static final int FEW = 200;
    private static final int FOUND = 20;

    /** One of nearly the same name. */
    record Near(long id, String words, boolean same, String open) {}

    private final Organisation organisation;
    private final NewDepartmentChecks checks;
    private final CompanyNames companyNames;
    private final ReadProblems problems;
    private final Words words;

    NewDepartments(Organisation organisation, NewDepartmentChecks checks, CompanyNames companyNames,
            ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.checks = checks;
        this.companyNames = companyNames;
        this.problems = problems;
        this.words = words;
    }

    Placement place(Admin admin, NewDepartmentForm form) {
        return new Placement(admin, form, organisation.hierarchy(admin));
    }

    /** The same as was known a moment ago: while somebody types, AMS is not asked for everything again and again. */
    Placement glance(Admin admin, NewDepartmentForm form) {
        return new Placement(admin, form, organisation.rememberedHierarchy(admin));
    }

    void fill(Model model, Placement place, FormErrors errors) {
        model.addAttribute("form", place.form());
        model.addAttribute("formErrors", errors);
        model.addAttribute("listProblem",
                place.reading() instanceof Reading.Failed<Hierarchy>(var problem) ? problems.notice(problem) : null);
        model.addAttribute("needsCompany", place.needsCompany());
        model.addAttribute("companies", checks.companies(place));
        under(model, place);
        panel(model, place);
    }

    /** The field for the department it belongs to. One of another company is no longer chosen, and the page says so. */
    void under(Model model, Placement place) {
        var offered = place.reading().known().stream().flatMap(h -> h.all().stream())
                .filter(node -> place.offered(node.department())).toList();
        boolean many = offered.size() > FEW;
        model.addAttribute("form", place.form());
        model.addAttribute("byNumber", !place.reading().fromAms());
        model.addAttribute("many", many);
        model.addAttribute("parents", choices(place, many ? found(place) : offered));
        model.addAttribute("cleared", place.elsewhere() ? checks.elsewhere(place) : null);
    }

    void panel(Model model, Placement place) {
        var form = place.form();
        Long company = place.company();
        var parent = place.parent().filter(_ -> !place.elsewhere());
        String of = company == null || place.elsewhere() ? "" : companyNames.of(place.admin(), company);
        Hierarchy hierarchy = place.hierarchy();
        model.addAttribute("form", form);
        model.addAttribute("panel", true);
        model.addAttribute("above", parent.isPresent() && hierarchy != null
                ? hierarchy.pathName(parent.get().department().id())
                : unlisted(form));
        model.addAttribute("asksCompany", place.asksCompany());
        model.addAttribute("company", of);
        model.addAttribute("near", place.near().stream().map(d -> near(place, d)).toList());
        model.addAttribute("asksWhetherDifferent", place.asksWhetherDifferent());
        model.addAttribute("differentFrom", place.differentFrom());
        model.addAttribute("button", form.name().isEmpty()
                ? words.say("departments.button")
                : words.say("departments.button.named", form.name()));
    }

    Row row(Placement place) {
        var form = place.form();
        Long parent = Typed.id(form.under()).orElse(null);
        Hierarchy hierarchy = place.hierarchy();
        var names = new HashMap<String, String>();
        if (parent != null) {
            names.put("department:" + parent, place.parent().isPresent() && hierarchy != null
                    ? hierarchy.pathName(parent)
                    : words.say("department.unnamed", Long.toString(parent)));
        }
        var creation = new Row.Creation("1", form.name(), parent, null, place.company());
        return new Row(new Row.Who.Nobody(), List.of(creation), null, List.of(), null, names, null);
    }

    /** A parent that only its number tells. */
    private String unlisted(NewDepartmentForm form) {
        return Typed.id(form.under()).map(id -> words.say("department.unnamed", Long.toString(id))).orElse("");
    }

    private Near near(Placement place, AmsDepartment department) {
        boolean same = NearNames.same(department.name(), place.form().name());
        String above = place.parent().map(node -> node.department().name()).orElse(null);
        return new Near(department.id(), above == null
                ? words.say("departments.near.top", department.name())
                : words.say("departments.near", department.name(), above), same && place.reading().fromAms(),
                words.say("action.open", department.name()));
    }

    /** The one that is chosen stays among those found. */
    private static List<Node> found(Placement place) {
        String find = place.form().find();
        Hierarchy hierarchy = place.hierarchy();
        var hits = find.isEmpty() || hierarchy == null
                ? Stream.<Node>of()
                : DepartmentSearch.find(hierarchy, find).stream().filter(n -> place.offered(n.department()))
                        .limit(FOUND);
        return Stream.concat(place.parent().filter(n -> place.offered(n.department())).stream(), hits).distinct()
                .toList();
    }

    /** One that is chosen and not listed stays chosen, by its number: else the new department would stand at the top, for good. */
    private List<Choice> choices(Placement place, List<Node> nodes) {
        @Nullable
        Hierarchy hierarchy = place.hierarchy();
        if (hierarchy == null) {
            return List.of();
        }
        var chosen = Typed.id(place.form().under());
        var unlisted = chosen.filter(id -> hierarchy.node(id).isEmpty()).stream()
                .map(id -> new Choice(id, words.say("department.unnamed", Long.toString(id)), true));
        return Stream.concat(unlisted, nodes.stream().map(node -> node.department().id())
                .map(id -> new Choice(id, hierarchy.pathName(id), chosen.filter(id::equals).isPresent()))).toList();
    }
}
