package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first departments of an AMS with the five documented calls, which tells nobody's company. */
class FirstSetUpWithDocumentedCallsTest extends PagesTest {

    private static final WholePortal DOCUMENTED = WholePortal.with("--portal.claims.user-id=ams_user_id",
            "--ams.api.paths.me=", "--ams.api.paths.users=", "--ams.api.paths.user=", "--ams.api.paths.departments=",
            "--ams.api.paths.user-departments=", "--ams.api.paths.user-groups=", "--ams.api.paths.companies=");

    FirstSetUpWithDocumentedCallsTest() {
        super(DOCUMENTED);
    }

    @BeforeEach
    void offerDocumentedCallsOnly() {
        ams.set("reads", "documented");
    }

    @Test
    void anAdminWhoseCompanyNobodyTellsMayNameIt() {
        var settled = created(guest(DemoSignIn.SETUP), "Northern Region", DemoData.KENTSHIRE);
        assertThat(settled.text()).contains("Northern Region is created");
        assertThat(ams.departmentsCalled("Northern Region")).singleElement()
                .satisfies(it -> assertThat(it.companyId()).isEqualTo(DemoData.KENTSHIRE));
    }

    @Test
    void oneWhoHasACompanyAfterAllLeavesItEmpty() {
        assertThat(created(alex(), "Southern Region", "").text()).contains("Southern Region is created");
        assertThat(ams.writes()).noneMatch(it -> it.body().contains("company_id"));
        assertThat(ams.departmentsCalled("Southern Region")).singleElement()
                .satisfies(it -> assertThat(it.companyId()).isEqualTo(DemoData.KENTSHIRE));
    }

    @Test
    void whatIsNoNumberIsNotSent() {
        assertAsksFor(form(guest(DemoSignIn.SETUP), "Western Region", "twenty-four").send(guest(DemoSignIn.SETUP)),
                "company");
        assertNothingWasWritten();
    }

    @Test
    void theTreeAndADepartmentShowWhatThePortalDidItself() {
        created(alex(), "Drone Team", "");
        long drones = department("Drone Team");
        var person = Newcomer.called("Ola", "Pilot");
        Newcomer.settled(alex(), person.form(alex(), group("Crew")).add("departments", drones).send(alex()));
        var tree = alex().get("/departments");
        assertThat(tree.text()).contains("These are the ones created here.", "Drone Team");
        assertThat(tree.has("#count, .heads")).isFalse();
        var page = alex().get("/departments/" + drones);
        assertThat(page.text()).contains("Put here from this portal (1)", "Ola Pilot", "by Alex Morgan",
                "does not show who else is here");
        assertThat(page.has("#found, #count, .heads")).isFalse();
    }

    @Test
    void notThereWithinTheWindowSaysUntilWhenItWaits() {
        ams.fault(Fault.on("POST", "/v2/admin/departments").dropped());
        var unknown = created(alex(), "Night Region", "");
        assertThat(unknown.title()).startsWith("We do not know yet");
        var waits = unknown.form("form[action$=/findings]").set("found", "absent").send(alex());
        assertThat(waits.texts(".notice.error").toString()).contains("Not sent again yet: until ", "Look again after");
        assertThat(alex().get(waits.path()).text()).as("after a reload").contains("Not sent again yet: until ");
        assertThat(ams.departmentsCalled("Night Region")).isEmpty();
    }

    @Test
    void aNumberThatNobodyCanCheckIsConfirmedInWriting() {
        ams.fault(Fault.on("POST", "/v2/admin/departments").droppedAfterWrite());
        var unknown = created(alex(), "Day Region", "");
        assertThat(unknown.texts("form[action$=/findings] label").toString()).contains(
                "I, Alex Morgan, have looked in AMS: this number is that of the department \"Day Region\"");
        var form = unknown.form("form[action$=/findings]").set("found", "there").set("number",
                department("Day Region"));
        var notTicked = form.send(alex());
        assertThat(notTicked.texts(".notice.error").toString()).contains("tick that you have looked");
        assertThat(notTicked.title()).startsWith("We do not know yet");
        var told = Newcomer.settled(alex(), form.set("sure", form.value("entry")).send(alex()));
        assertThat(told.title()).isEqualTo("Day Region is created");
    }

    private static Answer created(Guest guest, String name, Object company) {
        return Newcomer.settled(guest, form(guest, name, company).send(guest));
    }

    private static Form form(Guest guest, String name, Object company) {
        var page = guest.get("/departments/new");
        assertThat(page.has("input#company")).as("%s", page).isTrue();
        return page.form("form[action=/departments]").set("department-name", name).set("company", company);
    }
}
