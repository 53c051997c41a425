package org.amsportal.batches;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.intake.Brought;
import org.amsportal.intake.Spreadsheets;
import org.amsportal.intake.Spreadsheets.ReadAgain;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Sheet;
import org.amsportal.web.FormErrors;
import org.amsportal.web.NotFound;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which column of a spreadsheet is what: told by their names, corrected here. */
@Controller
@RequestMapping("/batches/plans/{id}/columns")
class SheetColumnsPage {

    private final Spreadsheets spreadsheets;
    private final ColumnsModel models;
    private final SheetWords sheetWords;
    private final Words words;

    SheetColumnsPage(Spreadsheets spreadsheets, ColumnsModel models, SheetWords sheetWords, Words words) {
        this.sheetWords = sheetWords;
        this.spreadsheets = spreadsheets;
        this.models = models;
        this.words = words;
    }

    @GetMapping
    String show(Admin admin, @PathVariable UUID id, Model model) {
        if (spreadsheets.batch(admin, id).isPresent()) {
            return "redirect:" + SheetPlanPage.path(id);
        }
        Brought brought = find(admin, id);
        Long company = brought.wishes().companyId();
        models.fill(model, admin, brought, brought.sheet(), brought.wishes().mapping(),
                company == null ? "" : Long.toString(company), new FormErrors());
        return "batches/columns";
    }

    /** Reads the names of the columns from another row. */
    @PostMapping(params = "use")
    String header(Admin admin, @PathVariable UUID id, @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "") String company, Model model) {
        Brought brought = find(admin, id);
        Sheet sheet = brought.sheet()
                .withHeader(number(brought.sheet(), header).orElseGet(brought.sheet()::headerNumber));
        models.fill(model, admin, brought, sheet, Mapping.of(sheet), company, new FormErrors());
        return "batches/columns";
    }

    /** Reads another sheet of the workbook. */
    @PostMapping(params = "read-sheet")
    String sheet(Admin admin, @PathVariable UUID id, @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String version, RedirectAttributes redirect) {
        Brought brought = SheetPlanPage.asSeen(find(admin, id), version);
        return readAgain(id, sheet.matches("[0-9]{1,6}")
                ? spreadsheets.sheet(admin, brought, Integer.parseInt(sheet))
                : new ReadAgain.Changed(), redirect);
    }

    /** Reads the letters in another encoding. */
    @PostMapping(params = "read-letters")
    String letters(Admin admin, @PathVariable UUID id, @RequestParam(defaultValue = "") String letters,
            @RequestParam(defaultValue = "") String version, RedirectAttributes redirect) {
        Brought brought = SheetPlanPage.asSeen(find(admin, id), version);
        return readAgain(id, spreadsheets.letters(admin, brought, letters), redirect);
    }

    private String readAgain(UUID id, ReadAgain came, RedirectAttributes redirect) {
        switch (came) {
            case ReadAgain.Done _ -> redirect.addFlashAttribute("flash", words.say("columns.read-again"));
            case ReadAgain.Refused(var why) -> redirect.addFlashAttribute("wrong", sheetWords.refusal(why));
            case ReadAgain.Changed _ -> redirect.addFlashAttribute("wrong", words.say("sheets.changed"));
        }
        return "redirect:" + SheetPlanPage.path(id) + "/columns";
    }

    @PostMapping
    String map(Admin admin, @PathVariable UUID id, @RequestParam Map<String, String> fields, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Brought brought = find(admin, id);
        Optional<Integer> header = number(brought.sheet(), fields.get("header"));
        Sheet sheet = brought.sheet().withHeader(header.orElseGet(brought.sheet()::headerNumber));
        Mapping mapping = mapping(sheet, fields);
        String company = Typed.text(fields.get("company"));
        FormErrors errors = models.errors(sheet, mapping);
        if (header.isEmpty()) {
            errors.add("header", words.say("columns.header.unreadable"));
        }
        if (!company.isEmpty() && Typed.id(company).isEmpty()) {
            errors.add("company", words.say("onboarding.company.number"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            models.fill(model, admin, brought, sheet, mapping, company, errors);
            return "batches/columns";
        }
        @Nullable
        Long companyId = admin.companyId() == null ? Typed.id(company).orElse(null) : null;
        Brought seen = SheetPlanPage.asSeen(brought, fields.getOrDefault("version", ""));
        if (!spreadsheets.map(admin, seen, sheet.headerNumber(), mapping, companyId)) {
            redirect.addFlashAttribute("wrong", words.say("sheets.changed"));
            return "redirect:" + SheetPlanPage.path(id) + "/columns";
        }
        return "redirect:" + SheetPlanPage.path(id);
    }

    private Brought find(Admin admin, UUID id) {
        return spreadsheets.find(admin, id).orElseThrow(NotFound::new);
    }

    private static Mapping mapping(Sheet sheet, Map<String, String> fields) {
        var columns = new TreeMap<Integer, Column>();
        for (int place = 0; place < sheet.width(); place++) {
            int at = place;
            column(fields.getOrDefault("column-" + place, "")).ifPresent(column -> columns.put(at, column));
        }
        return new Mapping(columns);
    }

    private static Optional<Column> column(String typed) {
        return Arrays.stream(Column.values()).filter(it -> it.name().equals(typed)).findFirst();
    }

    /** The row that somebody means, 0 for none; as it was where they said nothing. Empty when that is no row. */
    private static Optional<Integer> number(Sheet sheet, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return Optional.of(sheet.headerNumber());
        }
        return typed.equals("0")
                ? Optional.of(0)
                : sheet.all().stream().map(Row::number).filter(number -> String.valueOf(number).equals(typed))
                        .findFirst();
    }
}
