package org.amsportal.users;

import java.util.List;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.web.NotFound;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** The list of users, and the way to one whose AMS number is known. */
@Controller
@RequestMapping("/users")
class UsersPage {

    private final Directory directory;
    private final UserListModel lists;
    private final UserFilters filters;
    private final UserLines lines;
    private final ReadProblems problems;
    private final Words words;

    UsersPage(Directory directory, UserListModel lists, UserFilters filters, UserLines lines, ReadProblems problems,
            Words words) {
        this.directory = directory;
        this.lists = lists;
        this.filters = filters;
        this.lines = lines;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String list(Admin admin, UsersQuery asked, FilterBox box, Model model) {
        var reading = lists.read(admin, asked);
        model.addAttribute("asked", asked);
        model.addAttribute("beside", asked.carried(part -> !part.equals("search")));
        model.addAttribute("reading", reading);
        lists.lead(model, admin);
        switch (reading) {
            case Reading.Known<UserList>(var list, _, _) when list.users().isEmpty() && !asked.isFiltered() ->
                lists.close(model, admin, asked);
            case Reading.Known<UserList>(var list, _, _) ->
                lists.list(model, admin, asked, box, list, reading.fromAms());
            case Reading.NotKnown<UserList> _ -> model.addAttribute("close", List.of());
            case Reading.Failed<UserList>(var problem) -> model.addAttribute("problem", problems.notice(problem));
        }
        return "users/list";
    }

    /** What is looked up once the list is shown: AMS has one call for each person. */
    @HxRequest
    @GetMapping("/access")
    String access(Admin admin, UsersQuery asked, @RequestParam(required = false) List<String> user, Model model) {
        var users = Typed.ids(user).orElseThrow(NotFound::new);
        var some = users.stream().limit(EverybodyLookup.NEXT).toList();
        model.addAttribute("looked", lines.looked(admin, directory.access(admin, some)));
        model.addAttribute("noneCount",
                lists.read(admin, asked).known().map(list -> filters.none(list.counts())).orElse(""));
        return "users/list :: looked";
    }

    @GetMapping(params = "number")
    String byNumber(@RequestParam String number, Model model, Admin admin) {
        Optional<Long> id = Typed.id(number);
        if (id.isPresent()) {
            return "redirect:/users/" + id.get();
        }
        model.addAttribute("numberWrong", words.say("users.number.wrong"));
        return list(admin, UsersQuery.everybody(), FilterBox.CLOSED, model);
    }
}
