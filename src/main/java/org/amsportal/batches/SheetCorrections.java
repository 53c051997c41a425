package org.amsportal.batches;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.amsportal.access.Admin;
import org.amsportal.access.FieldText;
import org.amsportal.intake.Brought;
import org.amsportal.intake.Corrections;
import org.amsportal.intake.Spreadsheets;
import org.amsportal.intake.Spreadsheets.Plan;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Sheets;
import org.amsportal.web.NotFound;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is corrected in a spreadsheet on the page of its plan; each correction makes the plan anew. */
@Controller
@RequestMapping("/batches/plans/{id}")
class SheetCorrections {

    private final Spreadsheets spreadsheets;
    private final Words words;

    SheetCorrections(Spreadsheets spreadsheets, Words words) {
        this.spreadsheets = spreadsheets;
        this.words = words;
    }

    /** Where somebody was when they pressed, and what they saw. */
    record Seen(String version, String show, String page) {

        Seen {
            version = Typed.text(version);
            show = Typed.text(show);
            page = Typed.text(page);
        }
    }

    @PostMapping("/rows/{number}")
    String cells(Admin admin, @PathVariable UUID id, @PathVariable int number, Seen seen,
            @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var cells = new TreeMap<Integer, String>();
        fields.forEach((name, value) -> {
            if (name.matches("cell-[0-9]{1,2}")) {
                cells.put(Integer.parseInt(name.substring(5)), value);
            }
        });
        return corrected(admin, id, seen, it -> Corrections.cells(it, number, whole(cells)),
                words.say("planned.corrected", number), redirect);
    }

    @PostMapping("/rows/{number}/leaving-out")
    String leaveOut(Admin admin, @PathVariable UUID id, @PathVariable int number, Seen seen,
            @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        boolean out = back.isEmpty();
        return corrected(admin, id, seen, it -> Corrections.leftOut(it, List.of(number), out),
                words.say(out ? "planned.left-out" : "planned.taken-in", number), redirect);
    }

    @PostMapping("/replacements")
    String replace(Admin admin, @PathVariable UUID id, Seen seen, @RequestParam String column,
            @RequestParam String wrong, @RequestParam(defaultValue = "") String instead,
            RedirectAttributes redirect) {
        Optional<Column> which = column(column);
        return corrected(admin, id, seen,
                it -> which.map(one -> Corrections.replaced(it, one, whole(wrong), whole(instead))).orElse(it),
                words.say("planned.replaced", Typed.text(wrong)), redirect);
    }

    /** Letters that look damaged as they probably were. */
    @PostMapping("/letters")
    String letters(Admin admin, @PathVariable UUID id, Seen seen, RedirectAttributes redirect) {
        return corrected(admin, id, seen, Corrections::mended, words.say("planned.damaged.done"), redirect);
    }

    /** A cell that looks damaged is right as it is. */
    @PostMapping("/rows/{number}/right-cells")
    String right(Admin admin, @PathVariable UUID id, @PathVariable int number, Seen seen,
            @RequestParam(defaultValue = "") String column, RedirectAttributes redirect) {
        Optional<Column> which = column(column);
        return corrected(admin, id, seen,
                it -> which.map(one -> Corrections.rightAsTheyAre(it, number, one)).orElse(it),
                words.say("planned.damaged.stays", number), redirect);
    }

    @PostMapping("/zeros")
    String zeros(Admin admin, @PathVariable UUID id, Seen seen, RedirectAttributes redirect) {
        return corrected(admin, id, seen, Corrections::withZeros, words.say("planned.zeros.done"), redirect);
    }

    @PostMapping("/removals")
    String removals(Admin admin, @PathVariable UUID id, Seen seen, @RequestParam(defaultValue = "") String on,
            RedirectAttributes redirect) {
        boolean wanted = !on.isEmpty();
        return corrected(admin, id, seen, it -> it.removing(wanted),
                words.say(wanted ? "planned.removals.are-on" : "planned.removals.are-off"), redirect);
    }

    /** Makes the plan anew from what AMS has now, after looking up what some more people have. */
    @PostMapping("/attempts")
    String again(Admin admin, @PathVariable UUID id, Seen seen, @RequestParam(defaultValue = "") String look) {
        Brought brought = find(admin, id);
        if (!look.isEmpty() && spreadsheets.plan(admin, brought) instanceof Plan.Made(var plan)) {
            spreadsheets.lookUp(admin, plan);
        }
        spreadsheets.forgetPlan(brought);
        return SheetPlanPage.back(id, seen.show(), seen.page());
    }

    @PostMapping("/deletion")
    String delete(Admin admin, @PathVariable UUID id, RedirectAttributes redirect) {
        String title = spreadsheets.waiting(admin).stream().filter(it -> it.id().equals(id)).findFirst()
                .map(Brought.Waiting::title).orElseThrow(NotFound::new);
        spreadsheets.delete(admin, id);
        redirect.addFlashAttribute("flash", words.say("sheets.deleted", title));
        return "redirect:/batches";
    }

    private String corrected(Admin admin, UUID id, Seen seen, UnaryOperator<Brought> correction, String done,
            RedirectAttributes redirect) {
        Brought brought = SheetPlanPage.asSeen(find(admin, id), seen.version());
        try {
            if (spreadsheets.keep(correction.apply(brought))) {
                redirect.addFlashAttribute("flash", done);
            } else {
                redirect.addFlashAttribute("wrong", words.say("sheets.changed"));
            }
        } catch (Corrections.TooLong unchanged) {
            redirect.addFlashAttribute("wrong",
                    words.say("planned.too-long", Sheets.LONGEST_CELL, Sheets.LARGEST / 1024 / 1024));
        }
        return SheetPlanPage.back(id, seen.show(), seen.page());
    }

    private static Optional<Column> column(String typed) {
        return Arrays.stream(Column.values()).filter(it -> it.name().equals(typed)).findFirst();
    }

    private Brought find(Admin admin, UUID id) {
        return spreadsheets.find(admin, id).orElseThrow(NotFound::new);
    }

    private static Map<Integer, String> whole(Map<Integer, String> cells) {
        cells.values().forEach(SheetCorrections::whole);
        return cells;
    }

    /** What is longer than any cell has come as its beginning only, and that is not what was meant. */
    private static String whole(String cell) {
        if (FieldText.isShortened(cell)) {
            throw new Corrections.TooLong();
        }
        return cell;
    }
}
