package org.amsportal.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.sheets.Sheets;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as programs and people really make them, from the upload to the plan: what was noticed, what is chosen, what is mended. */
class FilesAsTheyAreTest extends PagesTest {

    private static final String UPLOAD = "multipart/form-data; boundary=portal-test";

    FilesAsTheyAreTest() {
        super(Database.H2);
    }

    /** Before as well: what another class chose for the same columns would lead past the page that is looked at here. */
    @BeforeEach
    @AfterEach
    void deleteWhatWasBrought() {
        portal.bean(JdbcClient.class).sql("delete from spreadsheet").update();
        portal.bean(JdbcClient.class).sql("delete from spreadsheet_mapping").update();
    }

    @Test
    void theSheetWithThePeopleIsReadAndAnotherCanBeChosen() {
        var columns = saved("cover-instructions.xlsx");
        assertThat(columns.text()).contains("This is the sheet “People”.", "Other sheets are not read: Instructions");
        assertThat(columns.texts("#sheet option")).containsExactly("People: 2 rows, 6 columns",
                "Instructions: 3 rows, 1 column");
        assertThat(columns.texts("#sheet option[selected]")).singleElement().asString().startsWith("People");

        var cover = columns.form("form:has(#sheet)").set("sheet", "0").set("read-sheet", "1").send(alex());
        assertThat(cover.text()).contains("This is the sheet “Instructions”.", "How to fill this in");
        var again = cover.form("form:has(#sheet)").set("sheet", "1").set("read-sheet", "1").send(alex());
        assertThat(planned(again).text()).contains("2 people to create", "Other sheets are not read: Instructions");
    }

    @Test
    void anotherSheetIsReadForItsOwnerAloneAndNotOverWhatWasCorrectedMeanwhile() {
        var columns = saved("cover-instructions.xlsx");
        var choice = columns.form("form:has(#sheet)").set("sheet", "0").set("read-sheet", "1");
        assertThat(choice.send(guest(DemoSignIn.HELPDESK)).status()).isIn(403, 404);
        columns.form("form:has(#header)").send(alex());
        assertThat(choice.send(alex()).text()).contains("corrected in another tab", "This is the sheet “People”.");
        assertThat(portal.bean(JdbcClient.class).sql("select source from spreadsheet").query(byte[].class).list())
                .singleElement().satisfies(it -> assertThat(new String(it, StandardCharsets.ISO_8859_1))
                        .doesNotContain("xl/workbook", "UEsDB"));
    }

    @Test
    void whatWasBroughtIsGoneOnceItIsStarted() {
        started(planned(saved("cover-instructions.xlsx")));
        assertThat(portal.bean(JdbcClient.class)
                .sql("select count(*) from spreadsheet where source is not null or length(content) > 0")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void lettersThatMayBeOthersAreShownAndChosen() {
        var columns = saved("mac-quiet.csv");
        assertThat(columns.text()).contains("Letters are read as Western European (Mac): René, Bénard, Jörg");
        assertThat(columns.texts("label:has([name=letters])")).contains("Western European (Mac): René, Bénard, Jörg",
                "Western European (Windows): RenŽ, BŽnard, Jšrg");
        assertThat(planned(columns).text()).contains("René Bénard", "Jörg Müller",
                "Letters are read as Western European (Mac)");

        var windows = saved("mac-quiet.csv", "form:has([name=letters])").set("letters", "windows-1252")
                .set("read-letters", "1").send(alex());
        assertThat(windows.text()).contains("RenŽ").doesNotContain("Check how it was read");
        var mac = windows.form("form:has([name=letters])").set("letters", "x-MacRoman").set("read-letters", "1")
                .send(alex());
        assertThat(planned(mac).text()).contains("René Bénard");
    }

    @Test
    void aStrayByteIsOneProblemWithWhatItWasAndTheOtherNamesAreRight() {
        var plan = planned(saved("stray-byte.csv"));
        assertThat(plan.text()).contains("Zoë Müller", "Łukasz Żak", "row 6, “Andr\uFFFD”, perhaps “André”");
        assertThat(plan.texts("#row-6 .trouble"))
                .containsExactly("In “Andr\uFFFD” a letter was lost. It was probably “André”.");
        assertThat(plan.texts("#send")).containsExactly("Create 4 users");
        var mended = sent(plan.form("#row-6 form:not(.cells)"));
        assertThat(mended.texts("#send")).containsExactly("Create 5 users");
        assertThat(mended.text()).contains("André Stray");
    }

    @Test
    void nobodyIsCreatedWithALetterThatIsLost() {
        var plan = planned(saved("lost-letters.csv"));
        assertThat(plan.texts("#row-2 .trouble"))
                .containsExactly("In “Ren\uFFFDe” a letter was lost on the way. Type what it was.");
        assertThat(plan.texts("#row-3 .trouble")).hasSize(2);
        assertThat(plan.has("#send")).isFalse();
        var corrected = sent(plan.form("#row-2 form.cells").set("cell-0", "Renée"));
        assertThat(corrected.texts("#send")).containsExactly("Create 1 user");
    }

    @Test
    void whatAWebPageWroteForALetterIsDoubtedMendedOrKept() {
        var plan = planned(saved("html-entities.csv"));
        assertThat(plan.text()).contains("3 cells look as if letters were damaged",
                "row 2, “O&#039;Brien” → “O'Brien”").doesNotContain("department to create");
        assertThat(plan.texts("#row-2 .trouble")).containsExactly(
                "“O&#039;Brien” looks as if letters were damaged on the way. It was probably “O'Brien”.",
                "“Search &amp; Rescue” looks as if letters were damaged on the way. It was probably “Search & Rescue”.");
        assertThat(plan.has("#send")).isFalse();

        var one = sent(plan.form("#row-2 form:not(.cells):has([value=\"Search & Rescue\"])"));
        assertThat(one.texts("#row-2 .trouble")).first().asString().contains("O&#039;Brien");
        assertThat(one.texts("#row-2 .trouble")).last().asString().doesNotContain("damaged");
        var all = sent(
                plan.form("form[action$=letters]").set("version", one.form("form[action$=letters]").value("version")));
        assertThat(all.text()).contains("Cléo Entity", "Ona O'Brien", "The letters are mended.")
                .doesNotContain("look as if letters were damaged");
    }

    @Test
    void whatLooksDamagedAndIsRightIsKeptWithOnePress() {
        var plan = planned(pasted("First name\tSurname\tEmail\nAmy\tR&amp;D\tamy@kentshire-fire.example"));
        var kept = sent(plan.form("#row-2 form[action$=right-cells]"));
        assertThat(kept.texts("#send")).containsExactly("Create 1 user");
        assertThat(kept.text()).contains("Amy R&amp;D", "Row 2 is kept as it is.").doesNotContain("look as if letters");
        started(kept);
        assertThat(ams.usersWithEmail("amy@kentshire-fire.example").getFirst().surname()).isEqualTo("R&amp;D");
    }

    @Test
    void utf8ThatWasReadTwiceIsMended() {
        var plan = planned(pasted("First name\tSurname\tEmail\tDepartment\n"
                + "RenÃ©e\tMÃ¼ller\trenee@kentshire-fire.example\tKentshire / CafÃ©"));
        assertThat(plan.has("#send")).isFalse();
        assertThat(plan.text()).doesNotContain("department to create");
        var mended = sent(plan.form("form[action$=letters]"));
        assertThat(mended.text()).contains("Renée Müller", "Café").doesNotContain("Ã");
    }

    @Test
    void whatWasNoticedIsToldOnThePlanAlsoWhenTheColumnsAreRemembered() {
        planned(saved("noticed-nothing.xlsx"));
        var plan = ready(saved("noticed-much.xlsx"));
        assertThat(plan.path()).as("the columns are remembered").doesNotEndWith("/columns");
        assertThat(plan.text()).contains("Other sheets are not read: More people",
                "Rows that are hidden in Excel are read too: 3", "1 cell has a formula without a result",
                "1 cell holds an error of Excel");
        assertThat(plan.has("section.notice a[href$='/columns']")).isTrue();
    }

    @Test
    void aSpreadsheetCanBeDeletedWhereverOneMeetsIt() {
        for (int each = 0; each < 20; each++) {
            assertThat(pasted("just one column\nof remarks " + each).path()).endsWith("/columns");
        }
        var refused = pasted("just one column\nof remarks");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("You have 20 spreadsheets that are not started, listed below.");
        assertThat(refused.page().select("form[action$=deletion]")).hasSize(20);
        var deleted = refused.form("form[action$=deletion]").send(alex());
        assertThat(deleted.text()).contains("Pasted cells is deleted.");
        var columns = pasted("just one column\nof remarks");
        assertThat(columns.text()).contains("The portal needs at least a column each",
                "Each line is one column: the portal reads commas, semicolons, tabs and bars");
        assertThat(columns.form("form[action$=deletion]").send(alex()).text()).contains("Pasted cells is deleted.");
        assertThat(pasted("just one column\nof remarks").path()).endsWith("/columns");
    }

    @Test
    void soCanOneThatCannotBeOpenedAnyMore() {
        var columns = pasted("just one column\nof remarks");
        portal.bean(JdbcClient.class).sql("update spreadsheet set content = ?").param(new byte[80]).update();
        assertThat(alex().get(columns.path()).status()).isEqualTo(404);
        assertThat(alex().get("/batches").form("form[action$=deletion]").send(alex()).text()).contains("is deleted.");
        assertThat(alex().get("/batches").page().select("form[action$=deletion]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "people.ods,'PK\3\4xxmimetypeapplication/vnd.oasis.opendocument.spreadsheet','In LibreOffice: File, Save As, Excel (.xlsx)'",
            "people.csv,'\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1','save it as Excel Workbook (.xlsx)|a spreadsheet: a file that ends in'",
            "people.csv,'Name,Email\0\1\2\3','neither a workbook nor text'",
            "people.csv,'\1\2\3\4\5,a','save it there as Excel Workbook (.xlsx)'",
            "people.csv,'Name,Email\nAnn,\"a@k.example\n','In line 2 a cell begins with a quotation mark'",
            "people.xlsx,'Name,Email\nAnn,a@k.example','change the end of its name to .csv'",
            "people.xls,'<table><tr><td>Ann','a web page (HTML). Open it in Excel'",
            "people.txt,'Ann Lee <ann@k.example>; Bob Ray <bob@k.example>','These are people as a mail program lists them'"})
    void whatIsNotReadIsNamedWithAWayOnThatIsNoCircle(String name, String content, String words) {
        var refused = upload(name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(List.of(words.split("\\|", -1))).anySatisfy(it -> assertThat(refused.text()).contains(it));
        assertThat(refused.texts("#file-error")).singleElement().asString().doesNotContain("as CSV");
    }

    private Answer saved(String name) {
        return upload(name, bytes(name));
    }

    private Form saved(String name, String form) {
        deleteWhatWasBrought();
        return saved(name).form(form);
    }

    private Answer pasted(String cells) {
        return alex().get("/batches").form("main form[enctype]").set("cells", cells).send(alex());
    }

    private Answer planned(Answer columns) {
        return sent(columns.form("form:has(#header)"));
    }

    private Answer sent(Form form) {
        return ready(form.send(alex()));
    }

    /** A plan waits while everybody is being read from AMS. */
    private Answer ready(Answer answer) {
        var at = answer;
        for (int i = 0; i < 20 && at.text().contains("Everybody is being read from AMS"); i++) {
            at = alex().get(answer.path());
        }
        return at;
    }

    private Answer started(Answer plan) {
        return Newcomer.settled(alex(), plan.form("#start-form").send(alex()));
    }

    private Answer upload(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String body = List.of("--portal-test",
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                "Content-Type: application/octet-stream", "", text, "--portal-test--", "").stream()
                .collect(Collectors.joining("\r\n"));
        return alex().post("/batches", UPLOAD, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String name) {
        try (var file = Objects.requireNonNull(Sheets.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
