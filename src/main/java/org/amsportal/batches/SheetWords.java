package org.amsportal.batches;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.amsportal.intake.Problem;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Refusal;
import org.amsportal.sheets.Told;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** Words about spreadsheets: why one is not read, what was found in it, what stands against a row. */
@Component
class SheetWords {

    private static final int FEW = 5;
    private static final int MIB = 1024 * 1024;

    private final Words words;

    SheetWords(Words words) {
        this.words = words;
    }

    /** Why a spreadsheet is not read, and what to do. */
    String refusal(Refusal why) {
        return switch (why) {
            case Refusal.Plain plain -> words.say("sheet.refused." + key(plain));
            case Refusal.TooLarge(int limit, _) -> words.say("sheet.refused.too-large", limit / MIB);
            case Refusal.TooManyRows(int limit, _) -> words.say("sheet.refused.too-many-rows", limit);
            case Refusal.TooManyColumns(int limit, _) -> words.say("sheet.refused.too-many-columns", limit);
            case Refusal.CellTooLong(int row, int column, int limit, _) ->
                words.say("sheet.refused.cell-too-long", row, column, limit);
            case Refusal.TooManyParts _,Refusal.UnpacksTooLarge _ -> words.say("sheet.refused.unpacks-too-large");
            case Refusal.BrokenQuote(int line) -> words.say("sheet.refused.broken-quote", line);
            case Refusal.Unlike(var ending, _) -> words.say("sheet.refused.unlike", ending);
            case Refusal.NotASheet _ -> words.say("sheet.refused.not-a-sheet");
            case Refusal.OnlyHidden(var names) -> words.say("sheet.refused.only-hidden", some(names));
        };
    }

    /** What people should know about how it was read. */
    String told(Told told) {
        return switch (told) {
            case Told.Encoding(var name) -> words.say("sheet.told.encoding", name);
            case Told.Separator(char separator) -> words.say("sheet.told.separator." + switch (separator) {
                case '\t' -> "tab";
                case ';' -> "semicolon";
                case ',' -> "comma";
                default -> "other";
            });
            case Told.SheetName(var name) -> words.say("sheet.told.sheet", name);
            case Told.HiddenSheets(var names) -> words.say("sheet.told.hidden-sheets", some(names));
            case Told.OtherSheets(var names) -> words.say("sheet.told.other-sheets", some(names));
            case Told.HiddenRows(var numbers) ->
                words.say("sheet.told.hidden-rows", some(numbers.stream().map(String::valueOf).toList()));
            case Told.Merged(var areas) -> words.say("sheet.told.merged", some(areas));
            case Told.NotCalculated(int cells) -> words.say("sheet.told.not-calculated", cells);
            case Told.Errors(int cells) -> words.say("sheet.told.errors", cells);
        };
    }

    /** Whether it may matter: what was left out, or read otherwise than it looks. */
    static boolean matters(Told told) {
        return !(told instanceof Told.Encoding || told instanceof Told.Separator || told instanceof Told.SheetName);
    }

    String problem(Problem problem) {
        return words.say("sheet.problem." + problem.key(),
                problem.values().stream().map(SheetWords::shortened).toArray());
    }

    String column(Column column) {
        return words.say("sheet.column." + key(column));
    }

    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String some(List<String> names) {
        String few = names.stream().limit(FEW).map(SheetWords::shortened).collect(Collectors.joining(", "));
        return names.size() > FEW ? few + ", …" : few;
    }

    private static String shortened(String text) {
        int most = 120;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
