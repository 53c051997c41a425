package org.amsportal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every file, whatever is in it: it is read within the limits or refused with a reason, and soon. */
class AnyFileTest {

    private static final int FILES = 600;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final List<String> NAMES = List.of("a.csv", "a.xlsx", "a", "a.txt", "a.xls", "a.xlsm", "", ".csv",
            "a.b.\u0000");
    private static final List<String> NASTY = List.of("", " ", "\t", "\"", "\"\"", "'", "=\"", "\r", "\n", "\r\n", ";",
            ",", "sep=;", "\u0000", "\u0007", "\ufeff", "\u2028", "\ud83d\ude92", "é", "İ", "Name", "Email",
            "Vorname", "a@k.example", "004127", "=1+1", "'=1", "=\"004\"", "x".repeat(40_000), ",".repeat(60));
    private static final List<String> NASTY_XML = List.of("<", ">", "&", "\"", "0", "999999999", "-1", "1E999999999",
            "ZZZ1", "A1048577", "t=\"s\"", "t=\"d\"", "<c>", "</c>", "<row>", "</row>", "<f/>", "<v>1</v>", "<is><t>",
            "<!DOCTYPE a>", "&x;", "_x0000_", "_xD800_", "r=\"\"", "s=\"7\"", "s=\"-1\"", "]]>", "<![CDATA[", "<!--");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyBytes(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < FILES; at++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                System.arraycopy(new byte[]{'P', 'K', 3, 4}, 0, bytes, 0, Math.min(4, bytes.length));
            }
            check(random, bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anyText(long seed) {
        var random = new Random(seed);
        var charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16,
                Charset.forName("windows-1252"));
        for (int at = 0; at < FILES; at++) {
            var text = new StringBuilder();
            for (int part = random.nextInt(40); part > 0; part--) {
                text.append(one(NASTY, random));
            }
            check(random, text.toString().getBytes(one(charsets, random)));
            check(Sheets.pasted(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aWorkbookWithBytesChanged(long seed) {
        var random = new Random(seed);
        byte[] whole = workbook();
        for (int at = 0; at < FILES; at++) {
            byte[] changed = whole.clone();
            for (int change = 1 + random.nextInt(6); change > 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            check(random, changed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void aWorkbookWithItsXmlChanged(long seed) throws IOException {
        var random = new Random(seed);
        var parts = unzip(workbook());
        for (int at = 0; at < FILES; at++) {
            var changed = new LinkedHashMap<>(parts);
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                var part = one(List.copyOf(changed.keySet()), random);
                var xml = new StringBuilder(new String(changed.get(part), StandardCharsets.UTF_8));
                int from = random.nextInt(xml.length() + 1);
                int to = Math.min(xml.length(), from + random.nextInt(12));
                xml.replace(from, to, one(NASTY_XML, random));
                changed.put(part, xml.toString().getBytes(StandardCharsets.UTF_8));
            }
            if (random.nextInt(10) == 0) {
                changed.remove(one(List.copyOf(changed.keySet()), random));
            }
            check(Sheets.file("a.xlsx", ExcelFile.zip(changed)));
        }
    }

    private static void check(Random random, byte[] bytes) {
        var name = one(NAMES, random);
        check(Assertions.assertTimeout(LONGEST, () -> Sheets.file(name, bytes)));
    }

    private static void check(SheetRead read) {
        if (read instanceof SheetRead.Done(Sheet sheet)) {
            assertThat(sheet.rows()).hasSizeBetween(1, Sheets.MOST_ROWS);
            assertThat(sheet.width()).isBetween(1, Sheets.MOST_COLUMNS);
            int before = 0;
            for (Row row : sheet.all()) {
                assertThat(row.number()).isGreaterThan(before);
                before = row.number();
                assertThat(row.cells()).hasSize(sheet.width())
                        .allSatisfy(cell -> assertThat(cell.length()).isLessThanOrEqualTo(Sheets.LONGEST_CELL))
                        .anySatisfy(cell -> assertThat(cell).isNotBlank());
            }
            checkUse(sheet);
        }
    }

    private static void checkUse(Sheet sheet) {
        var mapping = Mapping.of(sheet);
        for (Row row : sheet.rows()) {
            for (Column column : Column.values()) {
                CellNames.of(mapping.lines(row, column)).atCommas().forEach(CellNames::steps);
                Codes.of(mapping.text(row, column));
            }
        }
        assertThat(LostZeros.in(sheet.rows(), 0)).hasSizeLessThanOrEqualTo(sheet.rows().size());
        assertThat(sheet.headerKey().isPresent()).isEqualTo(sheet.headerNumber() > 0);
    }

    private static byte[] workbook() {
        var rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
                <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>4127</v></c><c r="C2" s="2"><v>46266</v></c></row>\
                <row r="3"><c r="A3" t="str"><f t="shared" ref="A3:A4" si="0">A2</f><v>x</v></c><c r="B3" t="b"><v>1</v></c></row>\
                <row r="4"><c r="A4" t="str"><f t="shared" si="0"/><v>y</v></c><c r="B4" t="e"><v>#N/A</v></c></row>""";
        return new ExcelFile().hiddenSheet("Lists", "hidden", ExcelFile.row(1, "x")).sheet("People", rows)
                .shared("<t>Name</t>", "<t>Staff no</t>", "<t>Email</t>", "<r><t>A</t></r><r><t>nn_x000D_</t></r>")
                .formats("000000", "14").bytes();
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
