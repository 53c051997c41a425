package org.amsportal.web;

import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.drafts.Draft;
import org.amsportal.drafts.DraftForms;
import org.amsportal.drafts.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going on with what was typed and not sent, or discarding it. */
@Controller
@RequestMapping("/drafts/{id}")
class DraftPage {

    private final Drafts drafts;
    private final DraftForms forms;
    private final Words words;

    DraftPage(Drafts drafts, DraftForms forms, Words words) {
        this.drafts = drafts;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String goOn(Admin admin, @PathVariable UUID id) {
        Draft draft = drafts.find(admin, id).orElseThrow(NotFound::new);
        return "redirect:" + drafts.address(admin, draft, forms.at(draft.page()).orElseThrow(NotFound::new));
    }

    /** @param home whether it was asked for on the first page, else on the form's own */
    @PostMapping("/removal")
    String discard(Admin admin, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean home,
            RedirectAttributes redirect) {
        var page = drafts.find(admin, id).map(Draft::page);
        drafts.discard(admin, id);
        redirect.addFlashAttribute("flash", words.say("drafts.discarded"));
        return "redirect:" + (home ? "/" : page.orElse("/"));
    }
}
