package org.amsportal.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of the XML that Excel writes, part by part. */
final class ExcelFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder sheets = new StringBuilder();
    private String properties = "<workbookPr defaultThemeVersion=\"166925\"/>";
    private int count;

    static ExcelFile of(String rows) {
        return new ExcelFile().sheet("Sheet1", rows);
    }

    ExcelFile sheet(String name, String rows) {
        return sheet(name, "", rows, "");
    }

    ExcelFile hiddenSheet(String name, String state, String rows) {
        return sheet(name, " state=\"" + state + "\"", rows, "");
    }

    /** A sheet with what stands after its rows. */
    ExcelFile sheet(String name, String state, String rows, String after) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(name, count, state, count));
        override("/xl/worksheets/sheet" + count + ".xml", TYPE + "worksheet+xml");
        relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(count, RELATIONS, count));
        return part("xl/worksheets/sheet" + count + ".xml", HEAD + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\""
                + RELATIONS + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " mc:Ignorable=\"x14ac\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
                + "<dimension ref=\"A1:H20\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\" x14ac:dyDescent=\"0.25\"/><sheetData>" + rows
                + "</sheetData>" + after + "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\""
                + " header=\"0.3\" footer=\"0.3\"/></worksheet>");
    }

    /** Texts that cells share, each as the inside of its {@code si}. */
    ExcelFile shared(String... texts) {
        override("/xl/sharedStrings.xml", TYPE + "sharedStrings+xml");
        relations.append("<Relationship Id=\"rIdS\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                .formatted(RELATIONS));
        return part("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\" count=\"%d\" uniqueCount=\"%d\"><si>"
                .formatted(texts.length, texts.length) + String.join("</si><si>", texts) + "</si></sst>");
    }

    /** Styles of cells: style 0 is General, those after it have these formats, as numbers or codes. */
    ExcelFile formats(String... formats) {
        override("/xl/styles.xml", TYPE + "styles+xml");
        var codes = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        for (int at = 0; at < formats.length; at++) {
            boolean builtIn = formats[at].matches("[1-9][0-9]?");
            if (!builtIn) {
                codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + at,
                        formats[at].replace("\"", "&quot;").replace("<", "&lt;")));
            }
            styles.append(
                    "<xf numFmtId=\"%s\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                            .formatted(builtIn ? formats[at] : Integer.toString(164 + at)));
        }
        return part("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + codes
                + "</numFmts><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><cellStyleXfs count=\"1\">"
                + "<xf numFmtId=\"0\"/></cellStyleXfs><cellXfs>" + styles + "</cellXfs>"
                + "<dxfs count=\"1\"><dxf><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>");
    }

    ExcelFile since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    ExcelFile override(String part, String type) {
        types.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type));
        return this;
    }

    ExcelFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ExcelFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", utf8(HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>" + types
                + "</Types>"));
        all.put("xl/workbook.xml", utf8(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">"
                + properties + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>" + sheets
                + "</sheets><calcPr calcId=\"191029\"/></workbook>"));
        all.put("xl/_rels/workbook.xml.rels", utf8(HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
        return bytes.toByteArray();
    }

    /** A row of texts as programs write it that share none. */
    static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int at = 0; at < texts.length; at++) {
            row.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(letters(at), number,
                    texts[at]));
        }
        return row + "</row>";
    }

    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
