package org.amsportal.sheets;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.amsportal.sheets.Told.Lettering;
import org.amsportal.sheets.Told.Letters;

/** Reads the letters of a sheet in another of the encodings that its file may have. */
public final class Recoding {

    private Recoding() {
    }

    /** The encodings that a sheet's file may have, the one that it is read in first; empty where there is nothing to choose. */
    public static List<Letters> ways(Sheet sheet) {
        return lettering(sheet).map(Lettering::ways).orElse(List.of());
    }

    /**
     * The sheet with the letters of an encoding, which somebody has chosen; the same sheet where its file cannot have it. The row that names the
     * columns is looked for anew. Cells that were corrected to letters that the file cannot have stay.
     */
    public static Sheet in(Sheet sheet, String encoding) {
        var ways = ways(sheet);
        if (ways.stream().noneMatch(it -> it.encoding().equals(encoding))) {
            return sheet;
        }
        var from = Charset.forName(ways.getFirst().encoding());
        var to = Charset.forName(encoding);
        var rows = sheet.all().stream()
                .map(row -> new Row(row.number(), row.cells().stream().map(cell -> cell(cell, from, to)).toList()))
                .toList();
        var told = sheet.told().stream().map(it -> switch (it) {
            case Told.Encoding _ -> new Told.Encoding(encoding);
            case Lettering(var all, _) -> new Lettering(first(all, encoding), true);
            default -> it;
        }).toList();
        return new Sheet(sheet.width(), rows, HeaderRow.find(rows), told);
    }

    private static String cell(String cell, Charset from, Charset to) {
        return EncodedText.encode(cell, from).flatMap(bytes -> EncodedText.decode(bytes, to)).orElse(cell);
    }

    private static List<Letters> first(List<Letters> ways, String encoding) {
        var sorted = new ArrayList<>(ways);
        sorted.sort(Comparator.comparing(it -> !it.encoding().equals(encoding)));
        return sorted;
    }

    private static Optional<Lettering> lettering(Sheet sheet) {
        return sheet.told().stream().filter(Lettering.class::isInstance).map(Lettering.class::cast).findFirst();
    }
}
