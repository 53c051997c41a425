package org.amsportal.users;

import org.amsportal.access.Admin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** The form with the filters of the list of users, and what becomes of it. */
@Controller
@RequestMapping("/users/filters")
class UserFiltersPage {

    private final FilterChoices choices;

    UserFiltersPage(FilterChoices choices) {
        this.choices = choices;
    }

    /** What was chosen becomes the address of the list. A department that was only looked for is offered first. */
    @GetMapping
    String chosen(Admin admin, UsersQuery asked, FilterBox box) {
        var address = asked.address();
        return "redirect:" + choices.meant(admin, asked, box)
                .map(department -> address.with("department", department)
                        .with("below", department.isEmpty() ? "" : asked.below()))
                .orElseGet(() -> address.with("filters", "open").with("find", box.find()));
    }

    @HxRequest
    @GetMapping
    String form(Admin admin, UsersQuery asked, FilterBox box, Model model) {
        choices.fill(model, admin, asked, box, choices.groups(admin));
        return "users/filters :: form";
    }

    /** Departments, while their words are being typed. */
    @HxRequest
    @GetMapping("/departments")
    String departments(Admin admin, UsersQuery asked, FilterBox box, Model model) {
        choices.departments(model, admin, asked, box);
        return "users/filters :: found";
    }
}
