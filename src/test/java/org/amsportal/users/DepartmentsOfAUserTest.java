package org.amsportal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Form;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where somebody is and could be: found by typing, as there may be thousands. */
class DepartmentsOfAUserTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    private String path = "";

    DepartmentsOfAUserTest() {
        super(Database.H2);
    }

    @BeforeEach
    void janeIsInOneDepartment() {
        path = "/users/" + number(JANE) + "/departments";
        ams.setDepartments(number(JANE), List.of(department("Station 14")));
    }

    @Test
    void ofTenThousandDepartmentsAFewAreOnThePage() {
        ams.crowd(DemoData.KENTSHIRE, 10_000, 0);
        var page = alex().get(path);
        assertThat(page.body().length()).isLessThan(40_000);
        assertThat(page.texts("#departments bdi")).containsExactly("Kentshire / North Group / Station 14");
        var found = alex().get(path + "/found?departments-find=14+north&seen=" + department("Station 14"), "HX-Request",
                "true");
        assertThat(found.texts("bdi")).isNotEmpty()
                .allMatch(it -> it.startsWith("Kentshire / North Group / Station 14 /"));
    }

    @Test
    void withoutScriptsEachSmallButtonBringsTheFormBackAsItWas() {
        var found = form().set("departments-find", "workshops").add("load", "find").send(alex());
        assertThat(found.texts("#departments-found bdi")).containsExactly("Kentshire / Headquarters / Workshops");
        var chosen = found.form("#departments-form").add("departments", department("Workshops"))
                .set("departments-find", "training").add("load", "find").send(alex());
        assertThat(chosen.texts(".chip bdi[data-name]")).contains("Kentshire / Headquarters / Workshops");
        var dropped = chosen.form("#departments-form").add("load", "drop " + department("Workshops")).send(alex());
        assertThat(dropped.form("#departments-form").all("departments"))
                .containsExactly("" + department("Station 14"));
        assertNothingWasWritten();
    }

    @Test
    void whereSomebodyElsePutThemMeanwhileTheyStay() {
        var form = form().without("departments", department("Station 14")).add("departments", department("Workshops"));
        ams.setDepartments(number(JANE), List.of(department("Station 14"), department("Control Room")));
        var back = form.set("departments-find", "training").add("load", "find").send(alex());
        Newcomer.settled(alex(), back.form("#departments-form").set("departments-find", "").send(alex()));

        assertThat(ams.user(number(JANE)).departments()).containsExactlyInAnyOrder(department("Workshops"),
                department("Control Room"));
    }

    @Test
    void whatIsAskedForWhileTypingCarriesNoSecret() {
        var page = alex().get(path).page();
        for (var asking : page.select("[hx-get][hx-include]")) {
            assertThat(page.select(asking.attr("hx-include")).eachAttr("name")).as(asking.id())
                    .doesNotContain("_csrf", "nonce");
        }
    }

    private Form form() {
        return alex().get(path).form("#departments-form");
    }
}
