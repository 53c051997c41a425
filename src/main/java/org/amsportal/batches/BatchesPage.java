package org.amsportal.batches;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.access.FieldText;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.drafts.Drafts;
import org.amsportal.intake.Spreadsheets;
import org.amsportal.intake.Spreadsheets.Bringing;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plans;
import org.amsportal.sheets.Sheets;
import org.amsportal.sheets.Template;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where spreadsheets are brought, and all that became of them. */
@Controller
@RequestMapping("/batches")
class BatchesPage {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int LATELY = 50;
    /** Characters of a pasted text that are shown again; a draft holds as many. */
    private static final int MOST_SHOWN = 64 * 1024;
    private static final int BEGINNING = 60;

    private final Spreadsheets spreadsheets;
    private final Batches batches;
    private final Plans plans;
    private final Drafts drafts;
    private final SheetWords sheetWords;
    private final BatchSentences sentences;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    BatchesPage(Spreadsheets spreadsheets, Batches batches, Plans plans, Drafts drafts, SheetWords sheetWords,
            BatchSentences sentences,
            ProblemWords problems, Words words, Times times) {
        this.spreadsheets = spreadsheets;
        this.batches = batches;
        this.plans = plans;
        this.drafts = drafts;
        this.sheetWords = sheetWords;
        this.sentences = sentences;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    /** A spreadsheet that is not started. */
    record Line(String title, String to, int rows, String at) {}

    @GetMapping
    String show(Admin admin, @RequestParam(name = "form", defaultValue = "") String nonce, Model model) {
        String cells = drafts.of(admin, SheetDrafts.FORM, nonce).map(it -> it.fields().first("cells")).orElse("");
        return shown(admin, new FormErrors(), cells, cells.isEmpty() ? plans.nonce(admin, SheetDrafts.FORM) : nonce,
                model);
    }

    @PostMapping
    String bring(Admin admin, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String cells, @RequestParam(defaultValue = "") String nonce, Model model,
            HttpServletResponse response)
            throws IOException {
        boolean filed = file != null && !file.isEmpty();
        if (!filed && FieldText.isShortened(cells)) {
            return again(admin, new FormErrors().add("cells", tooLarge()), "", nonce, model, response);
        }
        if (!filed && Typed.text(cells).isEmpty()) {
            return again(admin, new FormErrors().add("file", words.say("sheets.missing")), cells, nonce, model,
                    response);
        }
        String field = filed ? "file" : "cells";
        Bringing brought;
        if (file != null && filed) {
            if (file.getSize() > Sheets.LARGEST) {
                return again(admin, new FormErrors().add("file", tooLarge()), cells, nonce, model, response);
            }
            brought = spreadsheets.file(admin, Typed.text(file.getOriginalFilename()), file.getBytes());
        } else {
            brought = spreadsheets.pasted(admin, words.say("sheets.pasted"), cells);
        }
        return switch (brought) {
            case Bringing.Done(var id) -> {
                drafts.discard(admin, SheetDrafts.FORM, nonce);
                yield "redirect:" + SheetPlanPage.path(id);
            }
            case Bringing.Refused(var why) ->
                again(admin, new FormErrors().add(field, sheetWords.refusal(why)), cells, nonce, model, response);
            case Bringing.TooMany _ ->
                again(admin, new FormErrors().add(field, words.say("sheets.too-many", Spreadsheets.MOST)), cells, nonce,
                        model, response);
        };
    }

    private String tooLarge() {
        return words.say("sheet.refused.too-large", Sheets.LARGEST / 1024 / 1024);
    }

    /** An empty spreadsheet with the right columns. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        var name = ContentDisposition.attachment().filename("ams-people.csv").build();
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(Template.csv());
    }

    private String again(Admin admin, FormErrors errors, String cells, String nonce, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        if (cells.length() > MOST_SHOWN) {
            var all = new FormErrors();
            errors.getAll().forEach(it -> all.add(it.id(), it.message() + " "
                    + words.say("sheets.not-shown", cells.length(), Typed.text(cells.substring(0, BEGINNING)))));
            return again(admin, all, "", nonce, model, response);
        }
        return shown(admin, errors, cells, plans.knows(admin, SheetDrafts.FORM, nonce)
                ? nonce
                : plans.nonce(admin, SheetDrafts.FORM), model);
    }

    private String shown(Admin admin, FormErrors errors, String cells, String nonce, Model model) {
        model.addAttribute("nonce", nonce);
        model.addAttribute("formErrors", errors);
        model.addAttribute("cells", "\n" + cells); // browsers drop the first line break of a text area
        model.addAttribute("pasting", !cells.isEmpty() || errors.of("cells") != null);
        model.addAttribute("most", Sheets.LARGEST);
        model.addAttribute("waiting", spreadsheets.waiting(admin).stream()
                .map(it -> new Line(it.title(), SheetPlanPage.path(it.id()), it.rows(), times.at(it.broughtAt())))
                .toList());
        model.addAttribute("lately",
                batches.lately(admin, LATELY).stream().map(it -> sentences.of(admin, it)).toList());
        model.addAttribute("obstacle", mayNothing(admin)
                ? problems.mayNot(AmsPermission.WRITE_USERS, Subject.person("", null, null, false), admin)
                : null);
        return "batches/batches";
    }

    private static boolean mayNothing(Admin admin) {
        return List.of(AmsPermission.WRITE_USERS, AmsPermission.WRITE_USER_DEPARTMENT,
                AmsPermission.WRITE_PERMISSION_USER).stream().allMatch(it -> admin.rights().may(it) == May.NO);
    }
}
