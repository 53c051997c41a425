package org.amsportal.browser;

import static org.amsportal.browser.State.at;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.SETUP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.sheets.Sheets;

/** A spreadsheet from the empty page to its plan. */
final class SpreadsheetStates {

    private static final String HEADER = "First name;Surname;Email;Staff no;One-time codes;Station;Groups\n";
    private static final String MIXED = HEADER + """
            Amy;Pike;pike@kentshire;004128;yes;Workshops;Standard User
            Sam;Okafor;sam.plan@kentshire-fire.example;4127;yes;Workshops;Standard User
            Lee;Hart;lee.plan@kentshire-fire.example;004129;no;Kentshire / Tour Annex / Red Watch;Standard User
            Dev;Rao;dev.plan@kentshire-fire.example;004130;yes;Worksops;Crew
            Eva;Rao;eva.plan@kentshire-fire.example;004131;yes;Worksops;Crew; Control
            Ann;Two;ann.plan@kentshire-fire.example;004133;yes;;Crew
            Anne;Two;ANN.plan@kentshire-fire.example;004134;yes;;Crew
            Alex;Morgan;alex.morgan@kentshire-fire.example;;;Workshops;Crew
            """;

    private SpreadsheetStates() {
    }

    static List<State> all() {
        return List.of(at("2l-batches", ADMIN, "/batches"), page("2l-batches-refused", ADMIN, (tab, ams) -> {
            BatchesPage.open(tab).bring("people.pdf", "%PDF-1.7 this is no spreadsheet");
            new BatchesPage(tab).says("Error:");
        }), page("2l-columns", ADMIN,
                (tab, ams) -> BatchesPage.open(tab).paste("Wer\tWo\n" + Extremes.NAME + "\tHier")),
                page("2l-columns-with-companies", SETUP, (tab, ams) -> {
                    BatchesPage.open(tab).paste("Given,Surname,Email\nAmy,Pike,amy@kentshire-fire.example");
                    new SheetColumnsPage(tab).pressMain();
                    new SheetColumnsPage(tab).says("Error:");
                }), page("2l-columns-of-one-of-several-sheets", ADMIN, (tab, ams) -> {
                    BatchesPage.open(tab).bring("recruits.xlsx", saved("cover-instructions.xlsx"));
                    new SheetColumnsPage(tab).says("Other sheets are not read");
                }), page("2l-columns-with-letters-to-choose", ADMIN, (tab, ams) -> {
                    BatchesPage.open(tab).bring("recruits.csv", saved("mac-quiet.csv"));
                    new SheetColumnsPage(tab).says("René, Bénard, Jörg");
                }), page("2l-columns-too-few", ADMIN, (tab, ams) -> {
                    BatchesPage.open(tab).paste("just one column\nof remarks");
                    new SheetColumnsPage(tab).says("Something is missing");
                }), page("2l-plan-with-damaged-letters", ADMIN, (tab, ams) -> planned(tab, HEADER
                        + "RenÃ©e;\"O&#039;Brien\";renee.plan@kentshire-fire.example;;yes;\"Search &amp; Rescue\";Crew\n"
                        + "Ren\uFFFD;Lost;lost.plan@kentshire-fire.example;;yes;Workshops;Crew\n")),
                page("2l-plan", ADMIN, (tab, ams) -> planned(tab, MIXED)),
                page("2l-plan-long-names", ADMIN,
                        (tab, ams) -> planned(tab, HEADER + Extremes.NAME + ";" + Extremes.NAME
                                + ";" + "x".repeat(60) + "@kentshire-fire.example;004;yes;Kentshire / " + Extremes.NAME
                                + ";Crew\n")),
                page("2l-plan-of-many", ADMIN, (tab, ams) -> planned(tab, HEADER + IntStream.rangeClosed(1, 1000)
                        .mapToObj(
                                it -> "Kim;Tour " + it + ";kim.tour" + it + "@kentshire-fire.example;;;Workshops;Crew")
                        .collect(Collectors.joining("\n")))));
    }

    private static byte[] saved(String name) {
        try (var file = Objects.requireNonNull(Sheets.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void planned(Tab tab, String csv) {
        BatchesPage.open(tab).bring("people of the tour.csv", csv);
        if (tab.path().endsWith("/columns")) {
            new SheetColumnsPage(tab).goOn();
        }
        new SheetPlanPage(tab);
    }
}
