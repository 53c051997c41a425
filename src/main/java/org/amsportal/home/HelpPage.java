package org.amsportal.home;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a new starter needs to know, and what to do when they cannot get in: nothing but what the vendor tells people. */
@Controller
class HelpPage {

    private static final List<String> TOPICS = List.of("password", "sign-in", "codes", "locked", "nothing");

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("topics", TOPICS);
        return "home/help";
    }
}
