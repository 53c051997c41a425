package org.amsportal.batches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.intake.Brought;
import org.amsportal.intake.PlannedRow;
import org.amsportal.intake.SheetPlan;
import org.amsportal.intake.Spreadsheets;
import org.amsportal.intake.Spreadsheets.Plan;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Spreadsheet;
import org.amsportal.web.NotFound;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows that have a problem, as they were brought and with what is wrong, so that they can be corrected elsewhere and brought again. */
@Controller
class ReasonsFile {

    private final Spreadsheets spreadsheets;
    private final SheetWords sheetWords;
    private final Words words;

    ReasonsFile(Spreadsheets spreadsheets, SheetWords sheetWords, Words words) {
        this.spreadsheets = spreadsheets;
        this.sheetWords = sheetWords;
        this.words = words;
    }

    @GetMapping("/batches/plans/{id}/reasons.csv")
    void reasons(Admin admin, @PathVariable UUID id, HttpServletResponse answer) throws IOException {
        Brought brought = spreadsheets.find(admin, id).orElseThrow(NotFound::new);
        if (!(spreadsheets.plan(admin, brought) instanceof Plan.Made(var plan))) {
            throw new NotFound();
        }
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("problems.csv").build().toString());
        write(brought, plan, new Spreadsheet(answer.getWriter()));
    }

    private void write(Brought brought, SheetPlan plan, Spreadsheet table) {
        table.row(with(names(brought), words.say("planned.reason")));
        Map<Integer, Row> rows = brought.sheet().rows().stream()
                .collect(Collectors.toMap(Row::number, Function.identity()));
        plan.rows().stream().filter(row -> row.fate() == PlannedRow.Fate.PROBLEM)
                .forEach(row -> table.row(with(cells(rows.get(row.number())), said(row))));
        table.flush();
    }

    private List<String> names(Brought brought) {
        return brought.sheet().header().map(ReasonsFile::cells).orElseGet(() -> {
            var names = new ArrayList<String>();
            for (int place = 0; place < brought.sheet().width(); place++) {
                names.add(brought.wishes().mapping().at(place).map(sheetWords::column)
                        .orElse(ColumnsModel.letters(place)));
            }
            return names;
        });
    }

    private String said(PlannedRow row) {
        return Spreadsheet
                .words(row.problems().stream().map(sheetWords::problem).collect(Collectors.joining(" ")));
    }

    private static List<String> cells(@Nullable Row row) {
        return row == null ? List.of() : row.cells().stream().map(Spreadsheet::text).toList();
    }

    private static List<String> with(List<String> cells, String last) {
        var all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }
}
