package org.amsportal.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The hierarchy and the page of one department. */
class DepartmentsTest extends PagesTest {

    DepartmentsTest() {
        super(Database.H2);
    }

    @Test
    void theLeadCountsDepartmentsAndLevels() {
        var page = alex().get("/departments");
        assertThat(page.text()).contains("How your service is organised. 30 departments, 4 levels.");
        assertThat(page.texts("main .btn-primary")).containsExactly("Create a department");
        assertThat(page.texts("main a")).contains("Open all 4 levels", "Close all");
    }

    @Test
    void anArrowSaysWhatItOpensAndWhetherItIsOpen() {
        var page = alex().get("/departments");
        var arrow = page.page().select("#d" + department("Station 12") + " > .leaf button[data-branch]");
        assertThat(arrow.text()).isEqualTo("Departments in Station 12");
        assertThat(arrow.attr("aria-expanded")).isEqualTo("false");
        assertThat(page.has("#" + arrow.attr("aria-controls"))).isTrue();
    }

    @Test
    void withoutScriptsAnArrowOpensItsBranchAndComesBackToIt() {
        long station = department("Station 12");
        var closed = alex().get("/departments");
        var form = closed.form("form[data-tree]").set("toggle", station);
        var opened = alex().get("/departments?" + form.encoded());
        assertThat(opened.page().select("#d" + station + " > .leaf button").attr("aria-expanded")).isEqualTo("true");
        assertThat(opened.has("#d" + station + "-children:not([hidden])")).isTrue();
        assertThat(closed.page().select("#d" + station + " > .leaf button").attr("formaction"))
                .endsWith("/departments#d" + station);
        var folded = alex().get("/departments?" + opened.form("form[data-tree]").set("toggle", station).encoded());
        assertThat(folded.has("#d" + station + "-children[hidden]")).isTrue();
    }

    @Test
    void whatIsOddIsNamedOnceAndLeadsThere() {
        ams.addDepartment("Stores", department("Kentshire"), DemoData.KENTSHIRE);
        ams.addDepartment("stores", department("Kentshire"), DemoData.KENTSHIRE);
        var page = alex().get("/departments");
        assertThat(page.text()).contains("Needs a look (1)", "appears twice under Kentshire");
        assertThat(page.texts("section[aria-labelledby=odd] a")).hasSize(1);
    }

    @Test
    void withTenThousandDepartmentsThePageStaysSmallAndOpensBranchByBranch() {
        ams.crowd(DemoData.KENTSHIRE, 10_000, 0);
        var page = alex().get("/departments?open=all");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("10,030 departments", "too many to open all");
        assertThat(page.page().select("ul.tree li[id]").size()).isLessThanOrEqualTo(1000);
        var first = alex().get("/departments");
        assertThat(compressed(first)).isLessThan(60 * 1024);
        assertThat(compressed(page)).isLessThan(60 * 1024);
        long closed = ams.departmentsCalled("Station 8").getFirst().id();
        assertThat(first.has("#d" + closed + " button[aria-expanded=false]")).isTrue();
        assertThat(first.page().select("#d" + closed + "-children li")).isEmpty();
        var below = alex().get("/departments/" + closed + "/below", "HX-Request", "true");
        assertThat(below.page().select("li[id]")).hasSize(6);
        assertThat(below.has("main, h1")).isFalse();
    }

    @Test
    void whatCannotBeLoadedSaysSoInPlace() {
        ams.fault(Fault.on("GET", "/v2/admin/departments").always().answers(Reply.json(503, "{}")));
        var below = alex().get("/departments/" + department("Station 12") + "/below", "HX-Request", "true");
        assertThat(below.status()).isEqualTo(200);
        assertThat(below.page().text()).contains("Try again");
        assertThat(below.has("li[id]")).isFalse();
    }

    @Test
    void withoutDepartmentsTheFirstOneIsOffered() {
        ams.fault(Fault.on("GET", "/v2/admin/departments").always().answers(Reply.json(200, "{\"data\":[]}")));
        var page = alex().get("/departments");
        assertThat(page.text()).contains("No departments yet", "Build them first, then onboard people into them.");
        assertThat(page.texts("main .btn-primary")).containsExactly("Create the first department");
    }

    @Test
    void aDepartmentTellsItsPlaceAndWhatIsBelow() {
        var page = alex().get("/departments/" + department("Station 12"));
        assertThat(page.texts("nav.crumbs li")).containsExactly("Departments", "Kentshire", "North Group");
        assertThat(page.text()).contains("AMS number " + department("Station 12"), "Kentshire Fire and Rescue",
                "Departments below", "Red Watch");
        assertThat(page.page().select("main a[href$=/departments/new?under=" + department("Station 12") + "]"))
                .hasSize(1);
        assertThat(page.page().select("main a[href$=/onboarding?department=" + department("Station 12") + "]"))
                .hasSize(1);
        assertThat(page.has("main a[href=/users?into=" + department("Station 12") + "]")).isTrue();
        assertThat(page.has("main a[href=/departments?department=" + department("Station 12") + "#d"
                + department("Station 12") + "]")).isTrue();
    }

    @Test
    void whoCreatedItIsToldFromTheJournal() {
        var form = alex().get("/departments/new?under=" + department("Workshops")).form("#department-form");
        Newcomer.settled(alex(), form.set("department-name", "Drone Team").send(alex()));
        long drones = department("Drone Team");
        assertThat(alex().get("/departments/" + drones).text()).contains("You created it in this portal");
        var westmoor = guest(DemoSignIn.OTHER_COMPANY);
        assertThat(westmoor.get("/departments/" + drones).status()).isEqualTo(404);
    }

    /** In bytes, as it goes over the wire. */
    private static int compressed(Answer page) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
