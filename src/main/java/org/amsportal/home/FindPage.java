package org.amsportal.home;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.DepartmentSearch;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.web.Marked;
import org.amsportal.web.Person;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;

/** The search in the header of every page: people as AMS finds them, departments by words of their path. */
@Controller
class FindPage {

    private static final int MOST = 20;

    /** Somebody who was found. */
    record Somebody(long id, Marked name, List<Marked> facts) {}

    /** A department that was found, by its whole path. */
    record Place(long id, Marked path) {}

    private final Directory directory;
    private final Organisation organisation;
    private final ReadProblems problems;
    private final Words words;

    FindPage(Directory directory, Organisation organisation, ReadProblems problems, Words words) {
        this.directory = directory;
        this.organisation = organisation;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping("/find")
    String find(Admin admin, @RequestParam(name = "for", defaultValue = "") String typed, HtmxRequest request,
            Model model) {
        String text = Typed.text(typed);
        model.addAttribute("for", text);
        if (!text.isEmpty()) {
            boolean typing = request.isHtmxRequest();
            people(model, directory.find(admin, text, MOST, typing), text);
            departments(model, typing ? organisation.rememberedHierarchy(admin) : organisation.hierarchy(admin), text);
            model.addAttribute("onboard", NewcomerAddress.of(text));
        }
        return "home/find";
    }

    private void people(Model model, Reading<UserList> reading, String text) {
        var page = reading.known();
        Long total = page.map(UserList::total).orElse(null);
        var people = page.map(UserList::users).orElse(List.of());
        model.addAttribute("people", people.stream().map(user -> somebody(user, text)).toList());
        model.addAttribute("peopleCount", total == null ? (long) people.size() : total);
        model.addAttribute("morePeople", total == null
                ? page.filter(p -> p.lastPage() > 1).isPresent()
                : total > people.size());
        model.addAttribute("peopleReading", reading);
        model.addAttribute("peopleProblem",
                reading instanceof Reading.Failed<UserList>(var problem) ? problems.notice(problem) : null);
    }

    private void departments(Model model, Reading<Hierarchy> reading, String text) {
        var found = reading.known().map(h -> DepartmentSearch.find(h, text)).orElse(List.of());
        model.addAttribute("departments", found.stream().limit(MOST).map(node -> node.department().id())
                .map(id -> new Place(id, Marked.of(reading.known().orElseThrow().pathName(id), text))).toList());
        model.addAttribute("departmentCount", found.size());
        model.addAttribute("departmentsReading", reading);
        model.addAttribute("departmentsProblem",
                reading instanceof Reading.Failed<Hierarchy>(var problem) ? problems.notice(problem) : null);
    }

    private Somebody somebody(AmsUser user, String text) {
        var person = Person.of(user, words);
        return new Somebody(user.id(), Marked.of(person.name(), text),
                person.facts().stream().map(fact -> Marked.of(fact, text)).toList());
    }
}
