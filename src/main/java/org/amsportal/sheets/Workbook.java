package org.amsportal.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.amsportal.sheets.Refusal.Plain;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Excel workbook: of its visible sheets the one that is asked for, else the first with a column of emails, else the first that says
 * anything. Of the others no more is held than how large they are.
 */
final class Workbook {

    private static final int MOST_TOLD = 50;

    private final WorkbookCopy copy;
    private final ReadableWorkbook book;
    private final @Nullable Integer wanted;
    private final List<String> hidden = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private @Nullable Sheet best;

    /** A visible sheet that says anything. {@code refusal} is why it cannot be read. */
    private record Seen(int place, String name, int rows, int columns, boolean emails, @Nullable Refusal refusal) {

        boolean isRead() {
            return refusal == null;
        }

        boolean hasOnlyHeader() {
            return refusal == Plain.ONLY_HEADER;
        }
    }

    private Workbook(WorkbookCopy copy, ReadableWorkbook book, @Nullable Integer wanted) {
        this.copy = copy;
        this.book = book;
        this.wanted = wanted;
    }

    /** @param wanted the place of the sheet, as {@link Told.SheetSize} has it; null for whichever has the people */
    static Sheet read(byte[] bytes, @Nullable Integer wanted) {
        var copy = WorkbookCopy.of(bytes);
        try (var book = new ReadableWorkbook(copy.open(), new ReadingOptions(copy.hasFormats(), true))) {
            return new Workbook(copy, book, wanted).sheet();
        } catch (NotRead refused) {
            throw refused;
        } catch (IOException | RuntimeException notAsExcelWritesIt) {
            throw new NotRead(Plain.DAMAGED);
        }
    }

    private Sheet sheet() {
        int place = 0;
        for (var sheet : book.getSheets().toList()) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                hidden.add(sheet.getName());
            } else {
                look(place, sheet);
            }
            place++;
        }
        Seen chosen = chosen().orElseThrow(() -> new NotRead(hidden.isEmpty()
                ? Plain.EMPTY
                : new Refusal.OnlyHidden(List.copyOf(hidden))));
        if (chosen.refusal() != null) {
            throw new NotRead(chosen.refusal());
        }
        Sheet read = best == null ? new Sheet(0, List.of(), 0, List.of()) : best;
        return new Sheet(read.width(), read.all(), read.headerNumber(), told(chosen, read.told()));
    }

    private void look(int place, org.dhatim.fastexcel.reader.Sheet sheet) {
        Sheet read;
        try {
            var cells = SheetCells.of(sheet, copy.facts(sheet.getId()));
            if (cells.rows().isEmpty()) {
                return;
            }
            read = cells.rows().sheet(cells.told());
        } catch (NotRead refused) {
            seen.add(new Seen(place, sheet.getName(), 0, 0, false, refused.why()));
            return;
        } catch (IOException | RuntimeException notAsExcelWritesIt) {
            seen.add(new Seen(place, sheet.getName(), 0, 0, false, Plain.DAMAGED));
            return;
        }
        var one = new Seen(place, sheet.getName(), read.rows().size(), read.width(),
                !Mapping.of(read).places(Column.EMAIL).isEmpty(), null);
        seen.add(one);
        if (chosen().filter(one::equals).isPresent()) {
            best = read;
        }
    }

    /** Of those seen so far the one to read. One that is too large and may be the right one is not passed over without a word. */
    private Optional<Seen> chosen() {
        if (wanted != null) {
            return seen.stream().filter(it -> it.place() == wanted).findFirst();
        }
        return seen.stream().filter(Seen::emails).findFirst()
                .or(() -> seen.stream().filter(it -> !it.hasOnlyHeader()).findFirst())
                .or(() -> seen.stream().findFirst());
    }

    private List<Told> told(Seen chosen, List<Told> itself) {
        var told = new ArrayList<Told>();
        told.add(new Told.SheetName(chosen.name()));
        if (seen.stream().filter(Seen::isRead).count() > 1) {
            told.add(new Told.SheetChoice(seen.stream().filter(Seen::isRead)
                    .sorted(Comparator.comparing((Seen it) -> !it.emails()).thenComparingInt(Seen::place))
                    .limit(MOST_TOLD)
                    .map(it -> new Told.SheetSize(it.place(), it.name(), it.rows(), it.columns())).toList()));
        }
        if (!hidden.isEmpty()) {
            told.add(new Told.HiddenSheets(List.copyOf(hidden)));
        }
        var others = seen.stream().filter(it -> it.place() != chosen.place()).map(Seen::name).toList();
        if (!others.isEmpty()) {
            told.add(new Told.OtherSheets(others));
        }
        told.addAll(itself);
        return told;
    }
}
