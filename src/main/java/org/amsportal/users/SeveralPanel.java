package org.amsportal.users;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.users.SeveralLine.Fate;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.ComparisonViews;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Look;
import org.amsportal.web.Losing;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what will happen to several people, and what has to be ticked for it. */
@Component
class SeveralPanel {

    /** A removal from more wants their number typed in. */
    static final int MANY = 10;

    private final SeveralLines lines;
    private final GroupChoices choices;
    private final CompanyNames companies;
    private final Losing losing;
    private final Words words;

    SeveralPanel(SeveralLines lines, GroupChoices choices, CompanyNames companies, Losing losing, Words words) {
        this.lines = lines;
        this.choices = choices;
        this.companies = companies;
        this.losing = losing;
        this.words = words;
    }

    /** What would become of whom, and what has to be ticked for it. */
    void panel(Model model, Admin admin, SeveralForm form, SeveralPicture picture) {
        var to = form.what();
        var targets = form.targets();
        var all = lines.of(admin, picture, to, targets);
        var shown = SeveralShown.of(to, targets, targets.isEmpty() ? List.of() : all);
        int many = shown.people().size();
        model.addAttribute("panel", true);
        model.addAttribute("to", to.address());
        model.addAttribute("title", title(to, all.size()));
        model.addAttribute("chosenNothing", targets.isEmpty());
        model.addAttribute("comparison", view(admin, to, all, targets));
        model.addAttribute("losses", losses(admin, picture, shown, false).stream()
                .filter(loss -> loss.tick().startsWith("last-")).toList());
        model.addAttribute("sure", Set.copyOf(form.sureLast()));
        model.addAttribute("shown", shown.text());
        model.addAttribute("removal", to == SeveralTo.REMOVE_GROUP && many > 0 ? what(picture, to, targets) : null);
        model.addAttribute("notBack", to == SeveralTo.REMOVE_GROUP && many > 0 && targets.stream()
                .anyMatch(id -> picture.group(id).filter(group -> choices.beyondPower(admin, group)).isPresent()));
        model.addAttribute("many", many);
        model.addAttribute("typing", to == SeveralTo.REMOVE_GROUP && many > MANY);
        model.addAttribute("form", form);
        model.addAttribute("button", many == 0
                ? words.say("several." + to.address() + ".button.none")
                : planTitle(picture, shown));
    }

    /** What people call the plan, and what the button says: "Add Crew to 12 users". */
    String planTitle(SeveralPicture picture, SeveralShown shown) {
        String key = "several." + shown.to().address() + ".button";
        return words.say(key, what(picture, shown.to(), shown.targets()), shown.people().size());
    }

    private String title(SeveralTo to, int many) {
        return words.say("several." + to.address() + ".title", many);
    }

    private String what(SeveralPicture picture, SeveralTo to, SortedSet<Long> targets) {
        if (targets.size() > 1) {
            return words.say("plan.outline", targets.size());
        }
        return targets.stream().map(id -> to.concernsGroups()
                ? Optional.ofNullable(picture.groupNames().get(id))
                        .orElseGet(() -> words.say("group.unnamed", Long.toString(id)))
                : lines.department(picture, id)).findFirst().orElse("");
    }

    private ComparisonViews.View view(Admin admin, SeveralTo to, List<SeveralLine> all, SortedSet<Long> targets) {
        var parts = new ArrayList<ComparisonViews.Part>();
        boolean removes = to == SeveralTo.REMOVE_GROUP;
        if (!targets.isEmpty()) {
            changes(admin, parts, all, removes);
        }
        part(parts, all, Fate.LEFT_OUT, Look.CHECK, "several.left-out");
        if (!targets.isEmpty()) {
            part(parts, all, Fate.SAME, Look.KEPT, removes ? "several.same.removed" : "several.same.added");
        }
        String say = words.say("several.say", count(all, Fate.CHANGES), count(all, Fate.SAME),
                count(all, Fate.LEFT_OUT));
        return new ComparisonViews.View(List.copyOf(parts), "", say, count(all, Fate.CHANGES) == 0);
    }

    /** People of several companies are split by company: each gets what is of their own. */
    private void changes(Admin admin, List<ComparisonViews.Part> parts, List<SeveralLine> all, boolean removes) {
        Look look = removes ? Look.REMOVED : Look.ADDED;
        String key = removes ? "comparison.removed" : "comparison.added";
        var byCompany = all.stream().filter(line -> line.fate() == Fate.CHANGES).collect(Collectors
                .groupingBy(line -> Optional.ofNullable(line.companyId()), LinkedHashMap::new, Collectors.toList()));
        if (byCompany.size() < 2) {
            part(parts, all, Fate.CHANGES, look, key);
            return;
        }
        byCompany.forEach((company, some) -> parts.add(new ComparisonViews.Part(look,
                words.say("several.of-company", words.say(key, some.size()),
                        company.map(id -> companies.of(admin, id)).orElseGet(() -> words.say("not-told"))),
                items(some), false)));
    }

    /** What is lost for good, or nearly, when a group is removed. */
    List<Losing.Loss> losses(Admin admin, SeveralPicture picture, SeveralShown shown, boolean now) {
        if (shown.to() != SeveralTo.REMOVE_GROUP) {
            return List.of();
        }
        var losers = shown.people().keySet().stream().map(id -> new Losing.Loser(id, "", shown.targets())).toList();
        return losing.of(admin, losers, picture.listed(), id -> Optional.ofNullable(picture.groupNames().get(id))
                .orElseGet(() -> words.say("group.unnamed", Long.toString(id))), true, now);
    }

    private static List<ComparisonViews.Item> items(List<SeveralLine> some) {
        return some.stream().map(line -> new ComparisonViews.Item(line.name(), line.note())).toList();
    }

    private void part(List<ComparisonViews.Part> parts, List<SeveralLine> all, Fate fate, Look look, String key) {
        var some = all.stream().filter(line -> line.fate() == fate).toList();
        if (!some.isEmpty()) {
            parts.add(new ComparisonViews.Part(look, words.say(key, some.size()),
                    items(some),
                    fate == Fate.SAME));
        }
    }

    private static long count(List<SeveralLine> all, Fate fate) {
        return all.stream().filter(line -> line.fate() == fate).count();
    }
}
