package org.amsportal.batches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.plans.Batches;
import org.amsportal.plans.RowOutcome;
import org.amsportal.sheets.Spreadsheet;
import org.amsportal.web.NotFound;
import org.amsportal.web.RowViews;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of each row of a plan, as a file for a spreadsheet; written as it is read, however many there are. */
@Controller
class ResultFile {

    private static final List<String> COLUMNS = List.of("row", "name", "email", "service-no", "number", "outcome",
            "departments", "groups", "said", "reference");

    private final Batches batches;
    private final RowViews views;
    private final Times times;
    private final Words words;

    ResultFile(Batches batches, RowViews views, Times times, Words words) {
        this.times = times;
        this.batches = batches;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/batches/{batch}/result.csv")
    void result(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String outcome,
            HttpServletResponse answer) throws IOException {
        var _ = batches.progress(admin, batch).orElseThrow(NotFound::new);
        RowOutcome only = BatchModel.outcome(outcome);
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("result.csv").build().toString());
        var table = new Spreadsheet(answer.getWriter());
        table.row(COLUMNS.stream().map(it -> words.say("batch.result." + it, times.zone())).toList());
        batches.each(admin, batch, only == null ? Set.of() : Set.of(only),
                line -> table.row(row(line.number(), views.told(admin, line))));
        table.flush();
    }

    private static List<String> row(int number, RowViews.Told told) {
        return Stream.of(Integer.toString(number), Spreadsheet.words(told.name()), Spreadsheet.words(told.email()),
                Spreadsheet.text(told.serviceNumber()), id(told.userId()), Spreadsheet.words(told.word()),
                names(told.departments()), names(told.groups()), Spreadsheet.words(told.said()), told.reference())
                .toList();
    }

    private static String id(@Nullable Long userId) {
        return userId == null ? "" : Long.toString(userId);
    }

    private static String names(List<String> names) {
        return Spreadsheet.words(String.join("; ", names));
    }
}
