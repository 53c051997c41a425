package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.cells;
import static org.amsportal.sheets.ReadSheets.excel;
import static org.amsportal.sheets.ReadSheets.excelRefusal;
import static org.amsportal.sheets.ReadSheets.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Workbooks with the XML that Excel writes. */
class WorkbookTest {

    private static final String HEADER = ExcelFile.row(1, "Name", "Email");

    @Test
    void textsThatCellsShareAreReadInAllTheirRunsWithoutTheirPronunciation() {
        var rows = """
                <row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                <c r="C1" t="s"><v>2</v></c></row>
                <row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c>\
                <c r="C2" t="s"><v>5</v></c></row>""";
        var file = ExcelFile.of(rows).shared("<t>Name</t>", "<t>Surname</t>", "<t>Departments</t>",
                "<t xml:space=\"preserve\"> Ann </t>",
                "<r><rPr><b/><sz val=\"11\"/></rPr><t>O</t></r><r><t xml:space=\"preserve\">ka for</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>oka</t></rPh><phoneticPr fontId=\"1\"/>",
                "<t>North &amp; South_x000D_\nEast_x005F_x000D_ &#128658;</t>");
        assertThat(cells(excel(file))).containsExactly(List.of("Name", "Surname", "Departments"),
                List.of(" Ann ", "Oka for", "North & South\nEast_x000D_ \ud83d\ude92"));
    }

    @Test
    void numbersAreReadAsTheyAreShown() {
        var rows = """
                <row r="1"><c r="A1"><v>12345</v></c><c r="B1"><v>12345.0</v></c><c r="C1"><v>1.2345678901234E+19</v></c>\
                <c r="D1" s="1"><v>4127</v></c><c r="E1" s="2"><v>4127</v></c><c r="F1"><v>0.1</v></c>\
                <c r="G1"><v>0.30000000000000004</v></c><c r="H1" s="3"><v>4127</v></c></row>""";
        assertThat(cells(excel(ExcelFile.of(rows).formats("000000", "00\\-0000", "49")))).containsExactly(
                List.of("12345", "12345", "12345678901234000000", "004127", "00-4127", "0.1", "0.3", "4127"));
    }

    @Test
    void aWorkbookWithoutStylesIsReadAllTheSame() {
        assertThat(cells(excel(ExcelFile.of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>4127</v></c></row>"))))
                .containsExactly(List.of("4127"));
    }

    @Test
    void datesAreReadInTheIsoForm() {
        var rows = """
                <row r="1"><c r="A1" s="1"><v>46266</v></c><c r="B1" s="2"><v>46266.354166666664</v></c>\
                <c r="C1" s="3"><v>46266</v></c><c r="D1" s="4"><v>0.354166666666667</v></c><c r="E1" s="5"><v>46266</v></c>\
                <c r="F1" s="6"><v>46266.5</v></c><c r="G1" s="1"><v>-1</v></c><c r="H1" s="1"><v>1E+12</v></c></row>""";
        var formats = new String[]{"14", "22", "[$-809]dd\\ mmmm\\ yyyy;@", "20", "27", "dd/mm/yyyy"};
        assertThat(cells(excel(ExcelFile.of(rows).formats(formats)))).containsExactly(List.of("2026-09-01",
                "2026-09-01 08:30", "2026-09-01", "08:30", "2026-09-01", "2026-09-01", "-1", "1000000000000"));
    }

    @Test
    void datesOfAMacBeginIn1904() {
        var rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44804</v></c></row>";
        assertThat(cells(excel(ExcelFile.of(rows).formats("14").since1904()))).containsExactly(List.of("2026-09-01"));
    }

    @Test
    void formulasAreNotCalculatedTheirKeptResultCounts() {
        var rows = HEADER
                + """
                        <row r="2"><c r="A2" t="str"><f>B2&amp;"x"</f><v>kept</v></c><c r="B2"><f>1+1</f><v>5</v></c></row>
                        <row r="3"><c r="A3" t="str"><f t="shared" ref="A3:A4" si="0">UPPER(B3)</f><v>ANN</v></c><c r="B3"><f>1+1</f></c></row>
                        <row r="4"><c r="A4" t="str"><f t="shared" si="0"/><v>BOB</v></c><c r="B4"><f t="shared" si="7"/><v>6</v></c></row>
                        <row r="5"><c r="A5" t="str"><f t="array" ref="A5">HYPERLINK("http://x.example")</f><v>go</v></c></row>
                        <row r="6"><c r="A6" t="str"><f>IF(B6="","")</f><v></v></c></row>""";
        var read = excel(ExcelFile.of(rows));
        assertThat(read.rows()).extracting(Row::cells).containsExactly(List.of("kept", "5"), List.of("ANN", ""),
                List.of("BOB", "6"), List.of("go", ""));
        assertThat(read.told()).contains(new Told.NotCalculated(1));
    }

    @Test
    void truthIsYesOrNoAndErrorsAreTold() {
        var rows = """
                <row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>\
                <c r="D1" t="d"><v>2026-09-01</v></c></row>""";
        var read = excel(ExcelFile.of(rows));
        assertThat(cells(read)).containsExactly(List.of("yes", "no", "#N/A", "2026-09-01"));
        assertThat(read.told()).contains(new Told.Errors(1));
    }

    @Test
    void ofTheVisibleSheetsTheFirstThatSaysAnythingIsRead() {
        var file = new ExcelFile().hiddenSheet("Lists", "hidden", ExcelFile.row(1, "Crew"))
                .hiddenSheet("Secret", "veryHidden", ExcelFile.row(1, "x"))
                .sheet("Cover", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
                .sheet("People", HEADER + ExcelFile.row(2, "Ann", "a@k.example")).sheet("Old", ExcelFile.row(1, "y"));
        var read = excel(file);
        assertThat(read.rows()).extracting(Row::cells).containsExactly(List.of("Ann", "a@k.example"));
        assertThat(read.told()).containsExactly(new Told.SheetName("People"),
                new Told.SheetChoice(
                        List.of(new Told.SheetSize(3, "People", 1, 2), new Told.SheetSize(4, "Old", 1, 1))),
                new Told.HiddenSheets(List.of("Lists", "Secret")), new Told.OtherSheets(List.of("Old")));
        assertThat(excelRefusal(new ExcelFile().hiddenSheet("Lists", "hidden", HEADER).sheet("Empty", "")))
                .isEqualTo(new Refusal.OnlyHidden(List.of("Lists")));
    }

    @Test
    void aSheetThatIsAChartSaysNothing() {
        var chart = "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews/></chartsheet>";
        var file = new ExcelFile().sheet("Chart", "").sheet("People", HEADER + ExcelFile.row(2, "Ann", "a@k.example"))
                .part("xl/worksheets/sheet1.xml", chart);
        assertThat(excel(file).told()).contains(new Told.SheetName("People"));
    }

    @Test
    void aMergedHeaderStandsInItsFirstCellAndIsTold() {
        var title = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Recruits</t></is></c><c r=\"B1\" s=\"1\"/></row>";
        var merged = "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"C3:C4\"/></mergeCells>";
        var file = new ExcelFile().sheet("People", "", title + ExcelFile.row(2, "Name", "Surname", "Departments")
                + ExcelFile.row(3, "Ann", "Lee", "North") + ExcelFile.row(4, "Bob", "Ray"), merged);
        var read = excel(file);
        assertThat(read.headerNumber()).isEqualTo(2);
        assertThat(read.rows()).extracting(Row::cells).containsExactly(List.of("Ann", "Lee", "North"),
                List.of("Bob", "Ray", ""));
        assertThat(read.told()).contains(new Told.Merged(List.of("A1:C1", "C3:C4")));
    }

    @Test
    void rowsAndColumnsKeepTheirPlacesAndEmptyOnesAtTheEndAreNotThere() {
        var empty = "<row r=\"%d\" spans=\"1:8\"><c r=\"A%d\" s=\"1\"/><c r=\"H%d\" s=\"1\"/></row>";
        var rows = "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Email</t></is></c><c r=\"D2\"><v>4</v></c></row>"
                + empty.formatted(3, 3, 3)
                + "<row r=\"7\" hidden=\"1\"><c r=\"B7\" t=\"inlineStr\"><is><t>a@k.example</t></is></c></row>"
                + empty.formatted(8, 8, 8) + empty.formatted(1_048_576, 1_048_576, 1_048_576);
        var read = excel(ExcelFile.of(rows));
        assertThat(cells(read)).containsExactly(List.of("", "Email", "", "4"), List.of("", "a@k.example", "", ""));
        assertThat(numbers(read)).containsExactly(2, 7);
        assertThat(read.told()).contains(new Told.HiddenRows(List.of(7)));
    }

    @Test
    void rowsAndCellsWithoutAddressFollowEachOther() {
        var rows = "<row><c t=\"inlineStr\"><is><t>Email</t></is></c><c><v>1</v></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>a@k.example</t></is></c><c r=\"C2\"><v>2</v></c><c><v>3</v></c></row>";
        var read = excel(ExcelFile.of(rows));
        assertThat(numbers(read)).containsExactly(1, 2);
        assertThat(read.all().getLast().cells()).containsExactly("a@k.example", "", "2", "3");
    }

    @Test
    void sheetsHaveRelationsOfTheirOwnThatSayNothingOfTheWorkbook() {
        var own = "<Relationships><Relationship Id=\"rId1\" Target=\"../printerSettings/1.bin\"/></Relationships>";
        var file = ExcelFile.of(HEADER + ExcelFile.row(2, "Ann", "a@k.example"))
                .part("xl/worksheets/_rels/sheet1.xml.rels", own).part("docProps/app.xml", "<Properties/>");
        assertThat(excel(file).rows()).hasSize(1);
    }

    @Test
    void aWorkbookOfTheStrictKindIsReadToo() {
        var strict = """
                <workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"
                xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict">
                <sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>""";
        var file = ExcelFile.of(HEADER + ExcelFile.row(2, "Ann", "a@k.example")).part("xl/workbook.xml", strict);
        assertThat(excel(file).rows()).hasSize(1);
    }
}
