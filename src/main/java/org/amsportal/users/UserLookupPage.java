package org.amsportal.users;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** Looking up everybody: where they are and what they may do. */
@Controller
@RequestMapping("/users/lookup")
class UserLookupPage {

    /** What tells htmx to ask no more. */
    private static final int ENOUGH = 286;

    private final EverybodyLookup lookup;
    private final UserListModel lists;

    UserLookupPage(EverybodyLookup lookup, UserListModel lists) {
        this.lookup = lookup;
        this.lists = lists;
    }

    @PostMapping
    String begin(Admin admin, UsersQuery asked) {
        lookup.begin(admin);
        return "redirect:" + asked.address();
    }

    /** How far it is: the list asks again and again while it goes on. */
    @HxRequest
    @GetMapping
    String progress(Admin admin, UsersQuery asked, Model model, HttpServletResponse answer) {
        var state = lists.read(admin, asked).known().map(list -> lookup.of(admin, asked, list)).orElse(null);
        if (state == null || state.progress() == null) {
            answer.setStatus(ENOUGH);
            model.addAttribute("ended", asked.address().toString());
        }
        model.addAttribute("lookup", state);
        return "users/lookup :: progress";
    }

    /** Whoever comes here by an address that a page asked by itself. */
    @GetMapping
    String list(UsersQuery asked) {
        return "redirect:" + asked.address();
    }
}
