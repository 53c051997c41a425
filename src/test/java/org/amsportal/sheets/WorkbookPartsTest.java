package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.cells;
import static org.amsportal.sheets.ReadSheets.excel;
import static org.amsportal.sheets.ReadSheets.excelRefusal;
import static org.amsportal.sheets.ReadSheets.numbers;
import static org.amsportal.sheets.ReadSheets.refusal;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;

import org.amsportal.sheets.Refusal.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs than Excel put them together; Excel opens all of them. */
class WorkbookPartsTest {

    private static final String ROWS = ExcelFile.row(1, "Name", "Email") + ExcelFile.row(2, "Ann", "a@k.example");
    private static final List<List<String>> CELLS = List.of(List.of("Name", "Email"), List.of("Ann", "a@k.example"));

    @ParameterizedTest
    @ValueSource(strings = {"parts-renamed.xlsx", "parts-in-lower-case.xlsx", "parts-at-the-root.xlsx"})
    void partsMayHaveAnyNameThatTheFileSays(String file) {
        var read = SavedFiles.read(file);
        assertThat(SavedFiles.rows(read)).containsExactly(
                List.of("Bea", "Backslash", "bea.backslash@kentshire-fire.example", "700101", "Station 12 / Red Watch",
                        ""),
                List.of("Ben", "Backslash", "ben.backslash@kentshire-fire.example", "700102", "", ""));
        assertThat(read.told()).contains(new Told.SheetName("People"));
    }

    @Test
    void partsMayBeNamedInAnyCaseWithEitherSlash() throws IOException {
        assertThat(cells(read(renamed(name -> name.toUpperCase(Locale.ROOT))))).isEqualTo(CELLS);
        assertThat(cells(read(renamed(name -> name.replace('/', '\\'))))).isEqualTo(CELLS);
        assertThat(cells(read(renamed(name -> "/" + name)))).isEqualTo(CELLS);
    }

    @Test
    void relationsMayBeWrittenInAnyWayThatLeadsToThePart() {
        for (var target : List.of("worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml",
                "./worksheets/../worksheets/sheet1.xml",
                "WORKSHEETS/Sheet1.XML", "\\xl\\worksheets\\sheet1.xml")) {
            var relations = "<Relationships><Relationship Id=\"rId1\" Target=\"" + target + "\"/></Relationships>";
            var file = ExcelFile.of(ROWS).part("xl/_rels/workbook.xml.rels", relations);
            assertThat(cells(excel(file))).as(target).isEqualTo(CELLS);
        }
    }

    @Test
    void textsAndFormatsAreFoundWhateverTheirPartsAreCalled() throws IOException {
        var rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>4127</v></c></row>";
        var parts = parts(ExcelFile.of(rows).shared("<t>Ann</t>").formats("000000"));
        var other = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, content) -> other.put(name.replace("sharedStrings", "s").replace("styles", "look"),
                utf8(new String(content, StandardCharsets.UTF_8).replace("sharedStrings.xml", "s.xml")
                        .replace("styles.xml", "look.xml"))));
        assertThat(cells(read(other))).containsExactly(List.of("Ann", "004127"));
    }

    @Test
    void partsThatAreStoredMayHaveTheirSizesBehindThem() throws IOException {
        assertThat(cells(sheet(Sheets.file("a.xlsx", stored(parts(ExcelFile.of(ROWS)), 0))))).isEqualTo(CELLS);
    }

    @Test
    void aPartThatIsNotWhatWasPutIntoItIsDamage() throws IOException {
        assertThat(refusal(Sheets.file("a.xlsx", stored(parts(ExcelFile.of(ROWS)), 1)))).isEqualTo(Plain.DAMAGED);
    }

    @Test
    void aSecondPartOfTheSameNameIsDamage() throws IOException {
        var parts = parts(ExcelFile.of(ROWS));
        parts.put("XL/worksheets/SHEET1.xml", utf8("<worksheet><sheetData/></worksheet>"));
        assertThat(refusal(Sheets.file("a.xlsx", ExcelFile.zip(parts)))).isEqualTo(Plain.DAMAGED);
    }

    @Test
    void documentsOfOtherProgramsAreKnownByTheirParts() {
        var text = utf8("<a/>");
        assertThat(refusal(Sheets.file("a.ods", ExcelFile.zip(Map.of("content.xml", text)))))
                .isEqualTo(new Refusal.NotASheet(FileKind.OPEN_DOCUMENT));
        assertThat(refusal(Sheets.file("a.fods", utf8("<?xml version='1.0'?><office:document "
                + "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"))))
                .isEqualTo(new Refusal.NotASheet(FileKind.OPEN_DOCUMENT));
        assertThat(refusal(Sheets.file("a.numbers", ExcelFile.zip(Map.of("Index/Document.iwa", text)))))
                .isEqualTo(new Refusal.NotASheet(FileKind.APPLE));
        var letter = new LinkedHashMap<String, byte[]>(Map.of("word/document.xml", text));
        letter.put("word/embeddings/Microsoft_Excel_Worksheet.xlsx", ExcelFile.of(ROWS).bytes());
        assertThat(refusal(Sheets.file("a.docx", ExcelFile.zip(letter))))
                .isEqualTo(new Refusal.NotASheet(FileKind.ARCHIVE));
    }

    @Test
    void rowsAndCellsMayStandInAnyOrder() {
        var cells = "<row r=\"%d\"><c r=\"B%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                + "<c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        var read = excel(ExcelFile.of(cells.formatted(4, 4, "b@k.example", 4, "Bob") + cells.formatted(1, 1, "Email", 1,
                "Name") + cells.formatted(3, 3, "a@k.example", 3, "Ann")));
        assertThat(numbers(read)).containsExactly(1, 3, 4);
        assertThat(cells(read)).containsExactly(List.of("Name", "Email"), List.of("Ann", "a@k.example"),
                List.of("Bob", "b@k.example"));
        assertThat(read.headerNumber()).isOne();
    }

    @Test
    void twoRowsOrCellsOfOneAddressAreDamage() {
        var row = ExcelFile.row(2, "Ann", "a@k.example");
        assertThat(excelRefusal(ExcelFile.of(row + ExcelFile.row(1, "Name", "Email") + row))).isEqualTo(Plain.DAMAGED);
        assertThat(excelRefusal(ExcelFile.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"
                + "<c r=\"A1\"><v>3</v></c></row>"))).isEqualTo(Plain.DAMAGED);
    }

    private static Map<String, byte[]> renamed(UnaryOperator<String> name) throws IOException {
        var renamed = new LinkedHashMap<String, byte[]>();
        parts(ExcelFile.of(ROWS)).forEach((old, content) -> renamed.put(name.apply(old), content));
        return renamed;
    }

    private static Sheet read(Map<String, byte[]> parts) {
        return sheet(Sheets.file("people.xlsx", ExcelFile.zip(parts)));
    }

    private static Map<String, byte[]> parts(ExcelFile file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Parts that are not packed, with size and sum behind each, as programs write them that do not look back. */
    private static byte[] stored(Map<String, byte[]> parts, int wrong) {
        var file = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            var sum = new CRC32();
            sum.update(content);
            int crc = (int) sum.getValue() + wrong;
            int at = file.size();
            file.writeBytes(head(30, 0x04034b50, 4, name, 0, 0).array());
            file.writeBytes(utf8(name));
            file.writeBytes(content);
            file.writeBytes(
                    little(16).putInt(0x08074b50).putInt(crc).putInt(content.length).putInt(content.length).array());
            directory.writeBytes(head(46, 0x02014b50, 6, name, crc, content.length).putInt(42, at).array());
            directory.writeBytes(utf8(name));
        });
        int start = file.size();
        file.writeBytes(directory.toByteArray());
        file.writeBytes(little(22).putInt(0x06054b50).putInt(0).putShort((short) parts.size())
                .putShort((short) parts.size()).putInt(directory.size()).putInt(start).array());
        return file.toByteArray();
    }

    private static ByteBuffer head(int length, int signature, int at, String name, int crc, int size) {
        return little(length).putInt(0, signature).putShort(at, (short) 20)
                .putShort(at + 2, (short) 8).putInt(at + 10, crc).putInt(at + 14, size).putInt(at + 18, size)
                .putShort(at + 22, (short) utf8(name).length);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
