package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.csvRefusal;
import static org.amsportal.sheets.ReadSheets.excelRefusal;
import static org.amsportal.sheets.ReadSheets.refusal;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.amsportal.sheets.Refusal.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not read, each for its own reason. */
class RefusedFilesTest {

    private static final String ROWS = ExcelFile.row(1, "Name", "Email") + ExcelFile.row(2, "Ann", "a@k.example");
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600);

    @ParameterizedTest
    @CsvSource({"people.csv,%PDF-1.7,PDF", "people.xlsx,<html><body>,HTML", "people.csv,' <!DOCTYPE html>',HTML",
            "people.xls,<table border=1>,HTML", "people.csv,<?xml version='1.0'?>,XML", "people.csv,{\\rtf1,RTF",
            "people.csv,GIF89a,IMAGE", "people.xlsx,\u0089PNG,IMAGE", "people.csv,\u00ff\u00d8\u00ff\u00e0,IMAGE",
            "people.xlsx,'Name,Email\nAnn,a@k.example',TEXT", "people.xls,'Name\tEmail\nAnn\ta@k.example',TEXT",
            "people.docx,'Name,Email\nAnn,a@k.example',TEXT", "people.csv,'\u001f\u008b',ARCHIVE"})
    void aFileThatIsSomethingElseThanItsNameSays(String name, String content, FileKind kind) {
        var ending = name.substring(name.indexOf('.') + 1);
        assertThat(refusal(Sheets.file(name, latin(content)))).isEqualTo(new Refusal.Unlike(ending, kind));
    }

    @Test
    void aWorkbookThatIsCalledText() {
        assertThat(refusal(Sheets.file("people.csv", ExcelFile.of(ROWS).bytes())))
                .isEqualTo(new Refusal.Unlike("csv", FileKind.WORKBOOK));
        assertThat(refusal(Sheets.file("PEOPLE.CSV", ExcelFile.zip(Map.of("a.txt", latin("a"))))))
                .isEqualTo(new Refusal.Unlike("csv", FileKind.ARCHIVE));
    }

    @Test
    void aZipThatIsNoWorkbook() {
        assertThat(refusal(Sheets.file("people.xlsx", ExcelFile.zip(Map.of("word/document.xml", latin("<a/>"))))))
                .isEqualTo(new Refusal.Unlike("xlsx", FileKind.ARCHIVE));
        var open = latin("PK\3\4" + "0".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(refusal(Sheets.file("people.ods", open))).isEqualTo(new Refusal.NotASheet(FileKind.OPEN_DOCUMENT));
        assertThat(refusal(Sheets.file("people.xlsb", ExcelFile.zip(Map.of("xl/workbook.bin", latin("a"))))))
                .isEqualTo(new Refusal.NotASheet(FileKind.BINARY_WORKBOOK));
    }

    @Test
    void aNameWithoutEndingSaysNothing() {
        assertThat(sheet(Sheets.file("people", latin("Name,Email\nAnn,a@k.example"))).rows()).hasSize(1);
        assertThat(sheet(Sheets.file("people", ExcelFile.of(ROWS).bytes())).rows()).hasSize(1);
        assertThat(refusal(Sheets.file("people", latin("%PDF-1.7"))))
                .isEqualTo(new Refusal.NotASheet(FileKind.PDF));
        assertThat(refusal(Sheets.file("people.pdf", latin("%PDF-1.7"))))
                .isEqualTo(new Refusal.NotASheet(FileKind.PDF));
    }

    @ParameterizedTest
    @CsvSource({"'Name,Email\nAnn,a\0@k.example'", "'abc\0\0\0def'", "'abc\0\0\0de\0f'", "'\0'"})
    void zeroBytes(String content) {
        assertThat(csvRefusal(content)).isEqualTo(new Refusal.Unlike("csv", FileKind.BINARY));
        assertThat(refusal(Sheets.pasted(content))).isEqualTo(Plain.NOT_TEXT);
    }

    @Test
    void anEncryptedWorkbookIsNotAnOldOne() {
        var encrypted = latin(OLE + wide("EncryptionInfo") + "\0\0" + wide("EncryptedPackage"));
        var old = latin(OLE + wide("Workbook"));
        assertThat(refusal(Sheets.file("people.xlsx", encrypted))).isEqualTo(Plain.ENCRYPTED);
        assertThat(refusal(Sheets.file("people.xls", old))).isEqualTo(Plain.OLD_EXCEL);
        assertThat(refusal(Sheets.file("people.xlsx", old)))
                .isEqualTo(new Refusal.Unlike("xlsx", FileKind.OLD_EXCEL));
        assertThat(refusal(Sheets.file("people.doc", latin(OLE + wide("WordDocument")))))
                .isEqualTo(new Refusal.NotASheet(FileKind.OFFICE));
    }

    @Test
    void macros() {
        var project = ExcelFile.of(ROWS).part("xl/vbaProject.bin", latin("x"));
        var sheet = ExcelFile.of(ROWS).part("xl/macrosheets/sheet1.xml", latin("<a/>"));
        var declared = ExcelFile.of(ROWS).override("/xl/other.xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertThat(excelRefusal(project)).isEqualTo(Plain.MACROS);
        assertThat(excelRefusal(sheet)).isEqualTo(Plain.MACROS);
        assertThat(excelRefusal(declared)).isEqualTo(Plain.MACROS);
        assertThat(refusal(Sheets.file("people.xlsm", ExcelFile.of(ROWS).bytes()))).isEqualTo(Plain.MACROS);
    }

    @Test
    void externalEntitiesAreNotAskedForAndNoDocumentTypeIsTaken() {
        var entity = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        var sheet = "<c r=\"A1\" t=\"s\"><v>0</v></c>";
        var file = ExcelFile.of("<row r=\"1\">" + sheet + "</row>").shared("<t>a</t>");
        var text = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>%s</t></si></sst>";
        assertThat(sheet(Sheets.file("a.xlsx", file.part("xl/sharedStrings.xml", text.formatted("b")).bytes())).rows())
                .hasSize(1);
        assertThat(excelRefusal(file.part("xl/sharedStrings.xml", entity + text.formatted("&x;"))))
                .isEqualTo(Plain.DAMAGED);
        assertThat(excelRefusal(file.part("xl/sharedStrings.xml", entity + text.formatted("b"))))
                .isEqualTo(Plain.DAMAGED);
        assertThat(excelRefusal(file.part("xl/sharedStrings.xml", text.formatted("&x;")))).isEqualTo(Plain.DAMAGED);
    }

    @Test
    void aBombIsNotUnpackedWhateverItsPartsAre() {
        int half = WorkbookCopy.LARGEST_UNPACKED / 2 + 1;
        var sheet = "<worksheet><sheetData><a/>";
        assertThat(refusal(Sheets.file("a.xlsx", bomb("xl/media/1.png", "xl/media/2.png", "", half))))
                .isEqualTo(new Refusal.UnpacksTooLarge(WorkbookCopy.LARGEST_UNPACKED));
        assertThat(refusal(Sheets.file("a.xlsx", bomb("xl/a.xml", "xl/b.xml", sheet, 2 * half))))
                .isEqualTo(new Refusal.UnpacksTooLarge(WorkbookCopy.LARGEST_UNPACKED));
    }

    @ParameterizedTest
    @CsvSource({"<a>", "'<row>'", "'<!-- < '", "'<c r=\"'", "'<row><c><v>'"})
    void norIsMemoryFilledByOneThatIsLargeInAnOtherWay(String more) {
        var sheet = "<worksheet><sheetData>" + more;
        var refused = refusal(Sheets.file("a.xlsx", bomb("xl/a.xml", "xl/b.xml", sheet, 3_000_000)));
        assertThat(refused).isEqualTo(Plain.DAMAGED);
    }

    @Test
    void norOneOfManyParts() {
        Map<String, byte[]> parts = IntStream.rangeClosed(0, WorkbookCopy.MOST_PARTS).boxed().collect(
                Collectors.toMap(at -> "xl/" + at, _ -> new byte[0], (one, _) -> one, LinkedHashMap::new));
        assertThat(refusal(Sheets.file("people.xlsx", ExcelFile.zip(parts))))
                .isEqualTo(new Refusal.TooManyParts(WorkbookCopy.MOST_PARTS));
    }

    @Test
    void addressesAndNumbersThatWouldFillTheMemoryAreDamage() {
        var shared = "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>";
        var beyond = "<c r=\"A1\" t=\"s\"><v>1</v></c>";
        var far = "<c r=\"ZZZZZZ1\"><v>1</v></c>";
        assertThat(excelRefusal(ExcelFile.of("<row r=\"1\">" + shared + "</row>").shared("<t>a</t>")))
                .isEqualTo(Plain.DAMAGED);
        assertThat(excelRefusal(ExcelFile.of("<row r=\"1\">" + beyond + "</row>").shared("<t>a</t>")))
                .isEqualTo(Plain.DAMAGED);
        assertThat(excelRefusal(ExcelFile.of("<row r=\"1\">" + far + "</row>"))).isEqualTo(Plain.DAMAGED);
        assertThat(excelRefusal(ExcelFile.of("<row r=\"99999999\"><c><v>1</v></c></row>"))).isEqualTo(Plain.DAMAGED);
    }

    @Test
    void norByAnAttributeAlone() {
        var row = "<row r=\"1\" spans=\"%s\"><c r=\"A1\"><v>1</v></c></row>";
        assertThat(sheet(Sheets.file("a.xlsx", ExcelFile.of(row.formatted("1:1")).bytes())).rows()).hasSize(1);
        assertThat(excelRefusal(ExcelFile.of(row.formatted("1".repeat(2_000_000))))).isEqualTo(Plain.DAMAGED);
    }

    @Test
    void norByElementsInElements() {
        assertThat(excelRefusal(ExcelFile.of(ROWS + "<x>".repeat(200) + "</x>".repeat(200)))).isEqualTo(Plain.DAMAGED);
        assertThat(sheet(Sheets.file("a.xlsx", ExcelFile.of(ROWS + "<x>".repeat(50) + "</x>".repeat(50)).bytes()))
                .rows()).hasSize(1);
    }

    @Test
    void norIsAPartReadTwiceNorMoreSharedTextsThanCells() {
        var twice = """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/></sheets></workbook>""";
        assertThat(excelRefusal(ExcelFile.of(ExcelFile.row(1, " ")).part("xl/workbook.xml", twice)))
                .isEqualTo(Plain.DAMAGED);
        var many = "<sst>" + "<si/>".repeat(Sheets.MOST_ROWS * Sheets.MOST_COLUMNS + 1) + "</sst>";
        assertThat(excelRefusal(ExcelFile.of(ROWS).part("xl/sharedStrings.xml", many)))
                .isEqualTo(new Refusal.UnpacksTooLarge(WorkbookCopy.LARGEST_UNPACKED));
    }

    @Test
    void aWorkbookThatIsCutOff() {
        byte[] whole = ExcelFile.of(ROWS).bytes();
        assertThat(refusal(Sheets.file("people.xlsx", Arrays.copyOf(whole, 700)))).isEqualTo(Plain.DAMAGED);
    }

    /** Two parts of so many bytes: how they begin, and the last of it again and again. */
    private static byte[] bomb(String one, String other, String begin, int size) {
        var bytes = new ByteArrayOutputStream();
        var again = begin.endsWith(">") ? begin.substring(begin.lastIndexOf('<')) : " ";
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of(one, other)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin(begin));
                for (int written = 0; written < size; written += 1000 * again.length()) {
                    zip.write(latin(again.repeat(1000)));
                }
            }
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
        return bytes.toByteArray();
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
