package org.amsportal.batches;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.amsportal.intake.Problem;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.FileKind;
import org.amsportal.sheets.Recoding;
import org.amsportal.sheets.Refusal;
import org.amsportal.sheets.Sheet;
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
            case Refusal.Unlike(var ending, var found) ->
                words.say("sheet.refused.unlike", ending, kind(found), wayOut(found));
            case Refusal.NotASheet(var found) -> words.say("sheet.refused.not-a-sheet", kind(found), wayOut(found));
            case Refusal.OnlyHidden(var names) -> words.say("sheet.refused.only-hidden", some(names));
        };
    }

    /** What people should know about how it was read. */
    String told(Told told) {
        return switch (told) {
            case Told.Encoding(var name) -> words.say("sheet.told.encoding", encoding(name));
            case Told.Separator(char separator) -> words.say("sheet.told.separator." + switch (separator) {
                case '\t' -> "tab";
                case ';' -> "semicolon";
                case ',' -> "comma";
                case '|' -> "bar";
                default -> "other";
            });
            case Told.Lettering(var ways, _) -> words.say("sheet.told.lettering", encoding(ways.getFirst().encoding()),
                    some(ways.getFirst().samples()));
            case Told.StrayBytes(var cells) -> words.say("sheet.told.stray-bytes", cells.size(),
                    some(cells.stream().map(it -> words.say("sheet.told.stray-byte", it.row(), it.seen(), it.perhaps()))
                            .toList()));
            case Told.SheetChoice _,Told.RightAsTheyAre _ -> "";
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

    /** What an encoding is called. */
    String encoding(String name) {
        return switch (name) {
            case "windows-1252", "windows-1250", "x-MacRoman", "IBM850" -> words.say("sheet.encoding." + name);
            default -> name;
        };
    }

    /** What is to be known about how a sheet was read: on every page that shows what would be made of it. */
    List<String> warnings(Sheet sheet) {
        return told(sheet, SheetWords::matters);
    }

    /** The rest of what may be said about it. */
    List<String> remarks(Sheet sheet) {
        return told(sheet, it -> !matters(it));
    }

    private List<String> told(Sheet sheet, Predicate<Told> which) {
        return sheet.told().stream().filter(which).filter(it -> !isSaidOtherwise(it, sheet)).map(this::told)
                .filter(it -> !it.isEmpty()).toList();
    }

    /** The encoding, where the words that it makes are shown beside it. */
    private static boolean isSaidOtherwise(Told told, Sheet sheet) {
        return told instanceof Told.Encoding && !Recoding.ways(sheet).isEmpty();
    }

    /** Whether it may matter: what was left out, or read otherwise than it looks. */
    static boolean matters(Told told) {
        return switch (told) {
            case Told.Encoding _,Told.SheetName _,Told.SheetChoice _,Told.RightAsTheyAre _ -> false;
            case Told.Separator(char separator) -> separator == Told.Separator.NONE;
            case Told.Lettering(_, boolean sure) -> !sure;
            default -> true;
        };
    }

    private String kind(FileKind found) {
        return words.say("sheet.kind." + key(found));
    }

    private String wayOut(FileKind found) {
        return words.say("sheet.way-out." + switch (found) {
            case OPEN_DOCUMENT -> "open-document";
            case APPLE -> "apple";
            case BINARY_WORKBOOK, OLD_EXCEL, ENCRYPTED_WORKBOOK, HTML, XML -> "excel";
            case WORKBOOK -> "workbook";
            case TEXT -> "text";
            case ARCHIVE -> "archive";
            case OFFICE, PDF, IMAGE, RTF -> "table";
            case BINARY -> "binary";
        });
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

    static String shortened(String text) {
        int most = 120;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
