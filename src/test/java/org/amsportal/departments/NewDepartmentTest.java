package org.amsportal.departments;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** Creating a department, which can never be taken back from here. */
class NewDepartmentTest extends PagesTest {

    private static final String PANEL = "/departments/panel";

    NewDepartmentTest() {
        super(Database.H2);
    }

    @Test
    void d3ThePageSaysBeforeItIsSentThatNothingCanBeTakenBack() {
        var page = alex().get("/departments/new");
        assertThat(page.texts(".panel")).singleElement().asString()
                .contains("You cannot rename, move or delete a department from this portal.");
        assertThat(page.texts(".page-head .lead"))
                .containsExactly("You cannot rename, move or delete a department from this portal.");
        assertThat(page.texts("main .btn-primary")).containsExactly("Create this department");
    }

    @Test
    void whereItWillStandIsShownBeforeItIsCreated() {
        var form = named(alex(), "Station 15", department("North Group"));
        var panel = hx(form, PANEL);
        assertThat(panel.page().text()).contains("Kentshire / North Group / Station 15",
                "Company: Kentshire Fire and Rescue");
        assertThat(panel.texts("[hx-swap-oob='innerHTML:#send-words']")).containsExactly("Create Station 15");
        assertThat(panel.has("h1, main, input[name=department-name]")).isFalse();
        assertNothingWasWritten();
    }

    @Test
    void createdUnderTheDepartmentItWasPutUnder() {
        var result = Newcomer.settled(alex(), named(alex(), "Station 15", department("North Group")).send(alex()));
        assertThat(result.text()).contains("Station 15 is created");
        assertThat(ams.departmentsCalled("Station 15")).singleElement()
                .satisfies(it -> assertThat(it.parentId()).isEqualTo(department("North Group")));
    }

    @Test
    void d7NearlyTheSameNameIsOfferedFirstAndWantsATick() {
        long north = department("North Group");
        long there = department("Station 12");
        var form = named(alex(), "Stn 12", north);
        var panel = hx(form, PANEL);
        assertThat(panel.texts("[hx-swap-oob='innerHTML:#near']")).singleElement().asString()
                .contains("Check:", "Station 12 is already there under North Group.", "Open Station 12");
        assertThat(panel.has("#different:not([checked])")).isTrue();
        var refused = form.send(alex());
        assertAsksFor(refused, "different");
        assertThat(refused.page().select("#near a[href=/departments/" + there + "]")).hasSize(1);
        assertNothingWasWritten();

        var ticked = refused.form("#department-form").set("different", refused.page().select("#different").val());
        assertThat(Newcomer.settled(alex(), ticked.send(alex())).text()).contains("Stn 12 is created");
        assertThat(ams.departmentsCalled("Stn 12")).hasSize(1);
    }

    @Test
    void d7ATickForOtherNamesDoesNotCount() {
        var form = named(alex(), "Stn 12", department("North Group")).set("different", department("Station 14"));
        assertAsksFor(form.send(alex()), "different");
        assertNothingWasWritten();
    }

    @Test
    void oneThatWasJustCreatedIsKnownAtOnceWhereverOneTypes() {
        hx(named(alex(), "Station 15", department("North Group")), PANEL);
        Newcomer.settled(alex(), named(alex(), "Station 15", department("North Group")).send(alex()));
        long created = department("Station 15");

        assertThat(hx(named(alex(), "Red Watch", created), PANEL).page().text()).contains("Station 15 / Red Watch");
        assertThat(alex().get("/departments/" + created + "/below", "HX-Request", "true").status()).isEqualTo(200);
    }

    @Test
    void d7TheSameNameIsNotSentAtAll() {
        var answer = named(alex(), " station  12", department("North Group")).send(alex());
        assertAsksFor(answer, "department-name");
        assertThat(answer.texts("#error-summary a")).singleElement().asString().contains("Station 12 is already there");
        assertThat(answer.page().select("#near a[href=/departments/" + department("Station 12") + "]")).hasSize(1);
        assertNothingWasWritten();
        assertThat(Newcomer.settled(alex(), named(alex(), "Station 12", department("South Group")).send(alex())).text())
                .contains("Station 12 is created");
    }

    @Test
    void whatAmsRefusedIsCorrectedInTheFormAsItWasTyped() {
        long north = department("North Group");
        ams.fault(Fault.on("POST", "/v2/admin/departments")
                .answers(Reply.json(422, "{\"errors\":{\"name\":[\"not allowed\"]}}")));
        var result = Newcomer.settled(alex(), named(alex(), "R&D / Café", north).send(alex()));
        var correct = result.page().select("main a.btn-primary").attr("href");
        var form = alex().get(correct).form("#department-form");
        assertThat(form.value("department-name")).isEqualTo("R&D / Café");
        assertThat(alex().get(correct).page().select("#under option[selected]").eachAttr("value"))
                .containsExactly(Long.toString(north));
    }

    @Test
    void withoutTheListNothingIsClaimedAboutNames() {
        ams.fault(Fault.on("GET", "/v2/admin/departments").always().answers(Reply.json(503, "{}")));
        var panel = hx(named(alex(), "Stn 12", 0), PANEL);
        assertThat(panel.has("#different")).isFalse();
        assertThat(panel.page().text()).doesNotContain("already there");
    }

    @Test
    void d8TheCompanyComesFirstAndIsRepeatedWhereverItCounts() {
        var robin = guest(DemoSignIn.SETUP);
        var page = robin.get("/departments/new");
        assertThat(page.page().select("#department-form select, #department-form input[type=text]").eachAttr("id"))
                .startsWith("company", "department-name");
        assertThat(page.page().select("#company option[selected]").eachAttr("value")).isEmpty();
        var panel = hx(robin, page.form("#department-form").set("company", DemoData.WESTMOOR)
                .set("department-name", "Station 9"), PANEL);
        assertThat(panel.texts("[hx-swap-oob='innerHTML:#of-company']")).containsExactly("Westmoor Fire and Rescue");
        assertThat(panel.page().text()).contains("Company: Westmoor Fire and Rescue");
    }

    @Test
    void d8ChangingTheCompanyClearsTheDepartmentAndSaysWhich() {
        var robin = guest(DemoSignIn.SETUP);
        var form = named(robin, "Station 9", department("North Group")).set("company", DemoData.WESTMOOR);
        var under = hx(robin, form, "/departments/under");
        assertThat(under.texts(".notice")).singleElement().asString()
                .contains("North Group belongs to Kentshire Fire and Rescue");
        assertThat(under.texts("#under option")).contains("Westmoor / East Group")
                .noneMatch(it -> it.startsWith("Kentshire"));
        assertThat(under.page().select("#under option[selected]")).isEmpty();
        assertAsksFor(form.send(robin), "under");
        assertNothingWasWritten();
    }

    @Test
    void d8WithoutACompanyNothingIsCreatedAtTheTop() {
        var robin = guest(DemoSignIn.SETUP);
        assertAsksFor(named(robin, "Station 9", 0).send(robin), "company");
        assertNothingWasWritten();
    }

    @Test
    void ofManyDepartmentsTheOneItBelongsToIsFoundByTyping() {
        ams.crowd(DemoData.KENTSHIRE, 10_000, 0);
        var page = alex().get("/departments/new?under=" + department("Station 12"));
        assertThat(page.body().length()).isLessThan(60_000);
        assertThat(page.has("input[name=under][checked][value=" + department("Station 12") + "]")).isTrue();
        var form = page.form("#department-form").set("department-name", "Boat Crew").set("find-under", "north st 14");
        var found = hx(form, "/departments/parents");
        assertThat(found.texts("label bdi")).contains("Kentshire / North Group / Station 14");
        assertThat(found.page().select("input[name=under]").size()).isLessThanOrEqualTo(22);
        var looked = form.add("look", "1").send(alex());
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.form("#department-form").value("department-name")).isEqualTo("Boat Crew");
        assertThat(looked.texts("#parents bdi")).contains("Kentshire / North Group / Station 14");
        assertThat(looked.texts("#panel")).singleElement().asString().contains("Station 12 / Boat Crew");
        assertNothingWasWritten();
        var sent = looked.form("#department-form").set("under", department("Station 14"));
        assertThat(Newcomer.settled(alex(), sent.send(alex())).text()).contains("Boat Crew is created");
        assertThat(ams.departmentsCalled("Boat Crew")).singleElement()
                .satisfies(it -> assertThat(it.parentId()).isEqualTo(department("Station 14")));
    }

    @Test
    void whoMayNotCreateDepartmentsIsToldWhatToAskFor() {
        var page = guest(DemoSignIn.HELPDESK).get("/departments/new");
        assertThat(page.text()).contains("You cannot create departments", "write_departments", "Copy the request");
        assertThat(page.has("#department-form")).isFalse();
    }

    private static Form named(Guest guest, String name, long under) {
        var form = guest.get("/departments/new" + (under == 0 ? "" : "?under=" + under)).form("#department-form");
        return form.set("department-name", name);
    }

    private Answer hx(Form form, String path) {
        return hx(alex(), form, path);
    }

    private static Answer hx(Guest guest, Form form, String path) {
        return guest.post(path, "application/x-www-form-urlencoded", form.encoded(), "HX-Request", "true");
    }
}
