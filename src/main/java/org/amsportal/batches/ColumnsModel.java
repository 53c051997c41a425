package org.amsportal.batches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.intake.Brought;
import org.amsportal.organisation.Organisation;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Recoding;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Sheet;
import org.amsportal.sheets.Told;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page draws that tells which column is what. */
@Component
class ColumnsModel {

    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 200;
    private static final int FIRST_ROWS = 6;
    private static final int LONG = 60;

    /** What a column may be. */
    record Choice(String value, String words, boolean chosen) {}

    /** A column with some of what stands in it. */
    record View(int place, String name, List<String> samples, List<Choice> choices) {}

    /** A row that may name the columns. */
    record Header(int number, String words, boolean chosen) {}

    private final Organisation organisation;
    private final SheetWords sheetWords;
    private final Words words;

    ColumnsModel(Organisation organisation, SheetWords sheetWords, Words words) {
        this.organisation = organisation;
        this.sheetWords = sheetWords;
        this.words = words;
    }

    void fill(Model model, Admin admin, Brought brought, Sheet sheet, Mapping mapping, String company,
            FormErrors errors) {
        model.addAttribute("formErrors", errors);
        model.addAttribute("sheet", brought);
        model.addAttribute("path", SheetPlanPage.path(brought.id()));
        model.addAttribute("rowCount", sheet.rows().size());
        model.addAttribute("columns", columns(sheet, mapping));
        model.addAttribute("headers", headers(sheet));
        model.addAttribute("header", sheet.headerNumber());
        model.addAttribute("asksCompany", admin.companyId() == null);
        model.addAttribute("companies",
                admin.companyId() == null
                        ? organisation.companies(admin).known().orElse(List.of())
                        : List.<AmsCompany>of());
        model.addAttribute("company", company);
        model.addAttribute("told", sheetWords.remarks(sheet));
        model.addAttribute("warned", sheetWords.warnings(sheet));
        model.addAttribute("tooFew", sheet.width() < Column.needed());
        model.addAttribute("sheets", sheets(sheet));
        model.addAttribute("letters", letters(sheet));
    }

    /** The sheets of the workbook, where there is a choice; those with people first. */
    private List<Choice> sheets(Sheet sheet) {
        var read = sheet.told().stream().filter(Told.SheetName.class::isInstance).map(Told.SheetName.class::cast)
                .map(Told.SheetName::name).findFirst().orElse("");
        return sheet.told().stream().filter(Told.SheetChoice.class::isInstance).map(Told.SheetChoice.class::cast)
                .flatMap(it -> it.sheets().stream())
                .map(it -> new Choice(Integer.toString(it.place()),
                        words.say("columns.sheet.size", shortened(it.name()), it.rows(), it.columns()),
                        it.name().equals(read)))
                .toList();
    }

    /** The encodings that the file may have, each with the same words as it reads them. */
    private List<Choice> letters(Sheet sheet) {
        var ways = Recoding.ways(sheet);
        return ways.stream()
                .map(it -> new Choice(it.encoding(),
                        words.say("columns.letters.way", sheetWords.encoding(it.encoding()),
                                String.join(", ", it.samples())),
                        it.equals(ways.getFirst())))
                .toList();
    }

    /** What must be corrected before rows can be read by it. */
    FormErrors errors(Sheet sheet, Mapping mapping) {
        var errors = new FormErrors();
        int first = mapping.columns().isEmpty() ? 0 : mapping.columns().firstKey();
        if (!mapping.missing().isEmpty()) {
            errors.add("column-" + free(sheet, mapping, first), words.say("columns.missing",
                    words.list(mapping.missing().stream().map(sheetWords::column).toList())));
        }
        mapping.doubles().forEach(column -> errors.add("column-" + mapping.places(column).getLast(),
                words.say("columns.double", sheetWords.column(column))));
        return errors;
    }

    /** The first column that is nothing yet: what is missing may be there. */
    private static int free(Sheet sheet, Mapping mapping, int otherwise) {
        for (int place = 0; place < sheet.width(); place++) {
            if (mapping.at(place).isEmpty()) {
                return place;
            }
        }
        return otherwise;
    }

    private List<View> columns(Sheet sheet, Mapping mapping) {
        var columns = new ArrayList<View>();
        for (int place = 0; place < sheet.width(); place++) {
            int at = place;
            String name = sheet.header().map(row -> row.cells().get(at)).filter(it -> !it.isBlank())
                    .orElseGet(() -> words.say("columns.unnamed", letters(at)));
            List<String> samples = sheet.rows().stream().limit(LOOKED_AT).map(row -> row.cells().get(at))
                    .filter(it -> !it.isBlank()).distinct().limit(SAMPLES).map(ColumnsModel::shortened).toList();
            columns.add(new View(at, shortened(name), samples, choices(mapping.at(at).orElse(null))));
        }
        return columns;
    }

    private List<Choice> choices(@Nullable Column chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say("columns.unused"), chosen == null));
        Arrays.stream(Column.values())
                .forEach(it -> choices.add(new Choice(it.name(), sheetWords.column(it), it == chosen)));
        return choices;
    }

    private List<Header> headers(Sheet sheet) {
        var headers = new ArrayList<Header>();
        sheet.all().stream().limit(FIRST_ROWS).forEach(row -> headers.add(new Header(row.number(),
                words.say("columns.header.row", row.number(), shortened(said(row))),
                row.number() == sheet.headerNumber())));
        headers.add(new Header(0, words.say("columns.header.none"), sheet.headerNumber() == 0));
        return headers;
    }

    private static String said(Row row) {
        return String.join(", ", row.cells().stream().filter(it -> !it.isBlank()).toList());
    }

    /** A, B … Z, AA as a spreadsheet names its columns. */
    static String letters(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONG
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONG)) + "…";
    }
}
