package org.amsportal.outline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.amsportal.organisation.DepartmentSearch;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Row;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.DepartmentChoices.Choice;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the outline import draws. */
@Component
class OutlineModel {

    /** More departments than these are found by words. */
    private static final int FEW = 200;
    private static final int FOUND = 20;
    private static final int MOST_DOUBTS = 100;

    /** What is doubtful about a line, and what to do. */
    record Doubtful(int line, String words) {}

    private final OutlineChecks checks;
    private final CompanyNames companyNames;
    private final ReadProblems problems;
    private final Words words;

    OutlineModel(OutlineChecks checks, CompanyNames companyNames, ReadProblems problems, Words words) {
        this.checks = checks;
        this.companyNames = companyNames;
        this.problems = problems;
        this.words = words;
    }

    void form(Model model, Ground ground, FormErrors errors) {
        model.addAttribute("form", ground.form());
        model.addAttribute("text", "\n" + ground.form().text()); // browsers drop the first line break of a text area
        model.addAttribute("formErrors", errors);
        model.addAttribute("panel", true);
        model.addAttribute("looked", false);
        model.addAttribute("listProblem",
                ground.reading() instanceof Reading.Failed<Hierarchy>(var problem) ? problems.notice(problem) : null);
        model.addAttribute("notFromAms", !ground.failed() && !ground.reading().fromAms());
        model.addAttribute("asksCompany", ground.asksCompany());
        model.addAttribute("needsCompany", ground.needsCompany());
        model.addAttribute("companies", checks.companies(ground));
        under(model, ground);
    }

    /** What the outline is beside AMS, and what would be created. */
    void preview(Model model, Ground ground, OutlineMatch match, Row row) {
        var doubts = match.doubts();
        Long company = ground.company();
        int all = match.outline().entries().size();
        int fresh = row.creations().size();
        boolean ready = doubts.isEmpty() && fresh > 0;
        model.addAttribute("looked", true);
        model.addAttribute("fresh", fresh);
        model.addAttribute("there", all - fresh);
        model.addAttribute("doubtCount", doubts.size());
        model.addAttribute("doubts", doubts.stream().limit(MOST_DOUBTS).map(this::doubtful).toList());
        model.addAttribute("moreDoubts", Math.max(0, doubts.size() - MOST_DOUBTS));
        model.addAttribute("tree", OutlineTree.of(match, ground.hierarchy(), words));
        model.addAttribute("moreLeaves", Math.max(0, all - OutlineTree.MOST));
        model.addAttribute("read",
                words.say("outline.read." + match.outline().form().name().toLowerCase(Locale.ROOT),
                        match.outline().lines()));
        model.addAttribute("above", ground.underId().map(ground.hierarchy()::pathName).orElse(""));
        model.addAttribute("companyName", company == null ? "" : companyNames.of(ground.admin(), company));
        model.addAttribute("seen", OutlineRows.digest(row));
        model.addAttribute("create", ready ? words.say("outline.create", fresh) : null);
    }

    private Doubtful doubtful(Doubt doubt) {
        String key = "outline.doubt." + doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Doubtful(doubt.line(), words.say(key, shortened(doubt.about()), Long.toString(doubt.other())));
    }

    private static String shortened(String name) {
        int most = 60;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most)) + "…";
    }

    private void under(Model model, Ground ground) {
        List<Node> offered = ground.hierarchy().all().stream().filter(node -> ground.offered(node.department()))
                .toList();
        boolean many = offered.size() > FEW;
        model.addAttribute("byNumber", !ground.reading().fromAms());
        model.addAttribute("many", many);
        model.addAttribute("parents", choices(ground, many ? found(ground) : offered));
    }

    /** The one that is chosen stays among those found. */
    private static List<Node> found(Ground ground) {
        String find = ground.form().find();
        Stream<Node> hits = find.isEmpty()
                ? Stream.of()
                : DepartmentSearch.find(ground.hierarchy(), find).stream()
                        .filter(node -> ground.offered(node.department())).limit(FOUND);
        return Stream.concat(ground.parent().filter(node -> ground.offered(node.department())).stream(), hits)
                .distinct().toList();
    }

    private static List<Choice> choices(Ground ground, List<Node> nodes) {
        var chosen = ground.underId().map(Set::of).orElse(Set.of());
        return nodes.stream().map(node -> node.department().id())
                .map(id -> new Choice(id, ground.hierarchy().pathName(id), chosen.contains(id))).toList();
    }
}
