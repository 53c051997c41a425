package org.amsportal.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files as programs have saved them, byte by byte, from the test resources of this room. */
final class SavedFiles {

    private SavedFiles() {
    }

    static byte[] bytes(String name) {
        try (var file = Objects.requireNonNull(SavedFiles.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Sheet read(String name) {
        return ReadSheets.sheet(Sheets.file(name, bytes(name)));
    }

    static Sheet pasted(String name) {
        return ReadSheets.sheet(Sheets.pasted(new String(bytes(name), StandardCharsets.UTF_8)));
    }

    /** The cells after the header, row by row. */
    static List<List<String>> rows(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.cells().stream().map(Spaces::strip).toList()).toList();
    }
}
