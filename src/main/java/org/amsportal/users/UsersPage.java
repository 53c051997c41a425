package org.amsportal.users;

import java.util.List;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.Pager;
import org.amsportal.web.Person;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of users, and the way to one whose AMS number is known. */
@Controller
@RequestMapping("/users")
class UsersPage {

    private static final int PER_PAGE = 25;

    private final Organisation organisation;
    private final ReadProblems problems;
    private final Words words;

    UsersPage(Organisation organisation, ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String list(Admin admin, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") String page, Model model) {
        String wanted = Typed.text(search);
        int number = Typed.id(page).filter(p -> p < 100_000).map(Long::intValue).orElse(1);
        var reading = organisation.users(admin, wanted.isEmpty() ? null : wanted, number, PER_PAGE);
        model.addAttribute("search", wanted);
        model.addAttribute("reading", reading);
        switch (reading) {
            case Reading.Known<AmsPage<AmsUser>> known -> show(model, known.value(), wanted);
            case Reading.NotKnown<AmsPage<AmsUser>> _ -> model.addAttribute("users", List.of());
            case Reading.Failed<AmsPage<AmsUser>>(var problem) ->
                model.addAttribute("problem", problems.notice(problem));
        }
        return "users/list";
    }

    @GetMapping(params = "number")
    String byNumber(@RequestParam String number, Model model, Admin admin) {
        Optional<Long> id = Typed.id(number);
        if (id.isPresent()) {
            return "redirect:/users/" + id.get();
        }
        model.addAttribute("numberWrong", words.say("users.number.wrong"));
        return list(admin, "", "1", model);
    }

    private void show(Model model, AmsPage<AmsUser> page, String search) {
        Long total = page.total();
        model.addAttribute("users",
                page.items().stream().map(user -> new Line(user.id(), Person.of(user, words))).toList());
        int first = (page.page() - 1) * PER_PAGE + 1;
        String range = total == null
                ? words.say("pager.page-of", page.page(), page.lastPage())
                : words.say("pager.range", first, first + page.items().size() - 1, total);
        model.addAttribute("total", total == null ? page.items().size() : total);
        model.addAttribute("pager", new Pager(page.page(), page.lastPage(), range, "/users", search));
    }

    /** One user in the list. */
    record Line(long id, Person person) {}
}
