package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people and departments, from a single letter to far too much. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class NamesTest extends PagesTest {

    NamesTest() {
        super(Database.POSTGRESQL);
    }

    static Stream<String> namesThatPeopleHave() {
        return Stream.of("O", "O'Brien-Smythe", "Nguyễn", "Ngu\u031B\u0303", "王小明", "Þórr", "محمد بن سلمان",
                "יעקב",
                "د. علی\u200Cرضا", "👩‍🚒 Zoë", "\"Quoted\" <script>alert(1)</script>",
                "${7*7} __${7*7}__ #{nav.users}",
                "{0} 'curly' {", "Robert'); drop table journal_entry;--", "Ω".repeat(255), "👩".repeat(255));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("namesThatPeopleHave")
    void aNameInAnyScriptArrivesInAmsAsItWasTyped(String name) {
        var newcomer = Newcomer.called(name, name);
        var result = newcomer.onboardedBy(alex(), group("Standard User"));
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.text()).contains(name.replaceAll("\\s+", " "));
        var created = ams.usersWithEmail(newcomer.email()).getFirst();
        assertThat(created.name()).isEqualTo(name);
        assertThat(created.surname()).isEqualTo(name);
        assertThat(created.groups()).containsExactly(group("Standard User"));
    }

    @Test
    void spacesAroundANameAreTakenAwayWhateverKindTheyAre() {
        var newcomer = Newcomer.called(" \t\u00A0\u2003\u3000\u200BSam\uFEFF\u2028 ", "\u2007van  der Berg ");
        newcomer.onboardedBy(alex());
        var created = ams.usersWithEmail(newcomer.email()).getFirst();
        assertThat(created.name()).isEqualTo("Sam");
        assertThat(created.surname()).isEqualTo("van  der Berg");
    }

    static Stream<String> namesThatNobodyHas() {
        return Stream.of("", " ", "\u00A0\u2003\u200B", "x".repeat(256), "👩".repeat(256), "x".repeat(100_000),
                "Sam\u0000",
                "\u0000", "Sam\nOkafor", "Sam\r\nSet-Cookie: a=b", "Sam\u0007", "Sam\u001B[2J", "Sam\u2028Okafor",
                "Sam\u202Efakos", "\uFFFF");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("namesThatNobodyHas")
    void aNameThatCannotBeOneIsAskedForAgainAndNothingIsSent(String name) {
        var answer = Newcomer.called(name, name).form(alex()).send(alex());
        assertAsksFor(answer, "person-first-name", "person-surname");
        assertThat(answer.form("form#onboarding").value("person-email")).contains("@");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"x", "محطة ١٢", "Station <b>12</b> & \"co\"", "${T(java.lang.Runtime)}"})
    void aDepartmentMayBeCalledAnything(String name) {
        var form = alex().get("/departments/new?under=" + department("Workshops")).form("form[action=/departments]");
        var result = Newcomer.settled(alex(), form.set("department-name", "  " + name + " ").send(alex()));
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.title()).contains(name);
        assertThat(ams.departmentsCalled(name)).hasSize(1);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("namesThatNobodyHas")
    void aDepartmentNeedsANameThatCanBeOne(String name) {
        var form = alex().get("/departments/new?under=" + department("Workshops")).form("form[action=/departments]");
        assertAsksFor(form.set("department-name", name).send(alex()), "department-name");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"Sam\u0000", "4711\n4712", "\u202E7114"})
    void soDoServiceNumberAndTicket(String odd) {
        var form = Newcomer.anyone().form(alex()).set("person-service-number", odd).set("ticket", odd);
        assertAsksFor(form.send(alex()), "person-service-number", "ticket");
        assertNothingWasWritten();
    }

    @Test
    void zerosBeforeAServiceNumberStay() {
        var newcomer = Newcomer.anyone();
        Newcomer.settled(alex(), newcomer.form(alex()).set("person-service-number", " 004127 ").send(alex()));
        assertThat(ams.usersWithEmail(newcomer.email()).getFirst().serviceNumber()).isEqualTo("004127");
    }
}
