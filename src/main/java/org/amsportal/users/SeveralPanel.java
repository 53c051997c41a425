package org.amsportal.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.users.SeveralLine.Fate;
import org.amsportal.web.ComparisonViews;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Look;
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
    private final Words words;

    SeveralPanel(SeveralLines lines, GroupChoices choices, Words words) {
        this.lines = lines;
        this.choices = choices;
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
        model.addAttribute("comparison", view(to, all, targets));
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

    private ComparisonViews.View view(SeveralTo to, List<SeveralLine> all, SortedSet<Long> targets) {
        var parts = new ArrayList<ComparisonViews.Part>();
        boolean removes = to == SeveralTo.REMOVE_GROUP;
        if (!targets.isEmpty()) {
            part(parts, all, Fate.CHANGES, removes ? Look.REMOVED : Look.ADDED,
                    removes ? "comparison.removed" : "comparison.added");
        }
        part(parts, all, Fate.LEFT_OUT, Look.CHECK, "several.left-out");
        if (!targets.isEmpty()) {
            part(parts, all, Fate.SAME, Look.KEPT, removes ? "several.same.removed" : "several.same.added");
        }
        String say = words.say("several.say", count(all, Fate.CHANGES), count(all, Fate.SAME),
                count(all, Fate.LEFT_OUT));
        return new ComparisonViews.View(List.copyOf(parts), "", say, count(all, Fate.CHANGES) == 0);
    }

    private void part(List<ComparisonViews.Part> parts, List<SeveralLine> all, Fate fate, Look look, String key) {
        var some = all.stream().filter(line -> line.fate() == fate).toList();
        if (!some.isEmpty()) {
            parts.add(new ComparisonViews.Part(look, words.say(key, some.size()),
                    some.stream().map(line -> new ComparisonViews.Item(line.name(), line.note())).toList(),
                    fate == Fate.SAME));
        }
    }

    private static long count(List<SeveralLine> all, Fate fate) {
        return all.stream().filter(line -> line.fate() == fate).count();
    }
}
