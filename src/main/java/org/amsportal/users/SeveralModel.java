package org.amsportal.users;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.organisation.Reading;
import org.amsportal.web.DepartmentChoices;
import org.amsportal.web.DepartmentsFound;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Link;
import org.amsportal.web.Look;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page draws that changes several users at once. */
@Component
class SeveralModel {

    private static final int FOUND = 20;
    private static final int ALL_AT_FIRST = 50;

    /** Another thing that can be done with the same people. */
    record Way(String words, String to, boolean here) {}

    private final SeveralPanel panels;
    private final SeveralLines lines;
    private final GroupChoices choices;
    private final ProblemWords problems;
    private final ReadProblems reads;
    private final Words words;

    SeveralModel(SeveralPanel panels, SeveralLines lines, GroupChoices choices, ProblemWords problems,
            ReadProblems reads, Words words) {
        this.panels = panels;
        this.lines = lines;
        this.choices = choices;
        this.problems = problems;
        this.reads = reads;
        this.words = words;
    }

    /** What stands against showing a form at all; null when nothing does. */
    @Nullable
    Notice obstacle(Admin admin, SeveralForm form) {
        int many = form.users().size();
        if (many == 0 || many > Several.MOST) {
            String key = many == 0 ? "several.nobody" : "several.too-many";
            return new Notice(Look.CHECK, words.say(key, many, Several.MOST), List.of(words.say(key + ".text")), null,
                    List.of(new Link(words.say("batch.users"), "/users")), null, null, Said.NOTHING);
        }
        var permission = form.what().concernsGroups()
                ? AmsPermission.WRITE_PERMISSION_USER
                : AmsPermission.WRITE_USER_DEPARTMENT;
        String these = words.say("several.these", many);
        return admin.rights().may(permission) == May.NO
                ? problems.mayNot(permission, Subject.person(these, null, null, false), admin)
                : null;
    }

    /** What AMS did not answer that nothing can be chosen without; null when nothing did. */
    @Nullable
    Notice unread(SeveralPicture picture, SeveralTo to) {
        var reading = to.concernsGroups() ? picture.groups() : picture.hierarchy();
        return reading instanceof Reading.Failed<?>(var problem) ? reads.notice(problem) : null;
    }

    /** The form, with departments found by its words; {@code everything} lists more of them. */
    void form(Model model, Admin admin, SeveralForm form, SeveralPicture picture, String nonce, FormErrors errors,
            boolean everything) {
        var to = form.what();
        model.addAttribute("ways", ways(form));
        model.addAttribute("people", lines.of(admin, picture, to, form.targets()));
        model.addAttribute("nonce", nonce);
        model.addAttribute("formErrors", errors);
        switch (to) {
            case DEPARTMENTS -> departments(model, picture, form, everything);
            case ADD_GROUP -> model.addAttribute("groups",
                    choices.sorted(admin, picture.listed(), form.targets()));
            case REMOVE_GROUP -> model.addAttribute("held", held(admin, picture, form.targets()));
        }
        panels.panel(model, admin, form, picture);
    }

    void found(Model model, SeveralPicture picture, SeveralForm form, int shown) {
        model.addAttribute("found", DepartmentsFound.of(picture.departments(), shown > 0 ? "" : form.find(),
                form.targets(), Math.max(shown, FOUND)));
    }

    private List<Way> ways(SeveralForm form) {
        String users = String.join(",", form.users().stream().map(String::valueOf).toList());
        return Arrays.stream(SeveralTo.values()).map(to -> new Way(words.say("several." + to.address()),
                "/users/several?to=" + to.address() + "&user=" + users, to == form.what())).toList();
    }

    private void departments(Model model, SeveralPicture picture, SeveralForm form, boolean everything) {
        model.addAttribute("chosen", form.targets().stream()
                .map(id -> new DepartmentChoices.Choice(id, lines.department(picture, id), true)).toList());
        model.addAttribute("otherCount", (long) picture.departments().all().size());
        model.addAttribute("company", picture.companyNumbers());
        model.addAttribute("find", "");
        found(model, picture, form, everything ? ALL_AT_FIRST : 0);
    }

    private List<GroupChoices.Choice> held(Admin admin, SeveralPicture picture, Set<Long> targets) {
        var names = picture.groupNames();
        return picture.held().stream().map(id -> picture.group(id)
                .map(group -> choices.choice(group, targets.contains(id),
                        choices.beyondPower(admin, group) ? words.say("groups.not-back") : null))
                .orElseGet(() -> new GroupChoices.Choice(id,
                        names.getOrDefault(id, words.say("group.unnamed", Long.toString(id))), "",
                        targets.contains(id), null, List.of(), List.of(), false)))
                .toList();
    }
}
