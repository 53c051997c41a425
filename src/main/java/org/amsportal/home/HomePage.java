package org.amsportal.home;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.journal.Journal;
import org.amsportal.web.EntryLines;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page, from the journal alone: what needs the admin, what was done lately, and what a reference stands for. */
@Controller
class HomePage {

    private final HomeModel home;
    private final Journal journal;
    private final EntryLines entries;
    private final Words words;

    HomePage(HomeModel home, Journal journal, EntryLines entries, Words words) {
        this.home = home;
        this.journal = journal;
        this.entries = entries;
        this.words = words;
    }

    @GetMapping("/")
    String home(Admin admin, Model model) {
        home.fill(model, admin);
        return "home/index";
    }

    @GetMapping(path = "/", params = "reference")
    String reference(Admin admin, @RequestParam String reference, Model model) {
        String typed = Typed.text(reference);
        var entry = journal.entryByReference(admin, typed);
        if (entry.isPresent()) {
            return "redirect:" + entries.of(admin, List.of(entry.get())).getFirst().path();
        }
        model.addAttribute("reference", typed);
        model.addAttribute("referenceWrong", words.say("home.reference.none"));
        return home(admin, model);
    }
}
