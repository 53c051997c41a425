package org.amsportal.groups;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.HolderList;
import org.amsportal.organisation.Holders;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.NotFound;
import org.amsportal.web.Person;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One permission group: whether this admin can give it, what it permits, and who is known to have it. */
@Controller
@RequestMapping("/groups/{id}")
class GroupPage {

    /** Somebody who has it. */
    record Holder(long id, Person person) {}

    private final Organisation organisation;
    private final Holders everybody;
    private final GroupLines lines;
    private final ReadProblems problems;
    private final Words words;

    GroupPage(Organisation organisation, Holders everybody, GroupLines lines, ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.everybody = everybody;
        this.lines = lines;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(Admin admin, @PathVariable String id, @RequestParam(defaultValue = "") String check, Model model) {
        var reading = organisation.groups(admin, null);
        var group = group(reading, Typed.id(id).orElseThrow(NotFound::new));
        var holders = everybody.of(admin, group.id(), check.equals("more"));
        model.addAttribute("group", lines.of(admin, group, null));
        model.addAttribute("reading", reading);
        model.addAttribute("holdersKnown", holders);
        model.addAttribute("holders",
                holders.known().stream().flatMap(it -> it.found().stream()).map(this::holder).toList());
        model.addAttribute("holdersList", holders.known().orElse(null));
        if (holders instanceof Reading.Failed<HolderList>(var problem)) {
            model.addAttribute("holdersProblem", problems.notice(problem));
        }
        return "groups/group";
    }

    private static AmsGroup group(Reading<List<AmsGroup>> reading, long id) {
        if (reading instanceof Reading.Failed<List<AmsGroup>>(var problem)) {
            throw new AmsException(problem);
        }
        return reading.known().stream().flatMap(List::stream).filter(g -> g.id() == id).findFirst()
                .orElseThrow(NotFound::new);
    }

    private Holder holder(AmsUser user) {
        var person = Person.of(user, words);
        return new Holder(user.id(), person.name().isEmpty()
                ? new Person(words.say("person.unnamed", Long.toString(user.id())), null, null, null)
                : person);
    }
}
