package org.amsportal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search in the header of every page. */
class FindTest extends PagesTest {

    FindTest() {
        super(Database.H2);
    }

    @Test
    void itStandsInTheHeaderOfEveryPageAndLeadsToOnePage() {
        var form = alex().get("/groups").form("header form[role=search]");
        var page = alex().get("/find?" + form.set("for", "okoro").encoded());
        assertThat(page.texts("section[aria-labelledby=people] a")).contains("Sam Okoro");
        assertThat(page.texts("section[aria-labelledby=people] mark")).contains("Okoro");
    }

    @Test
    void departmentsAreFoundByWordsOfTheirPathInAnyOrder() {
        var page = alex().get("/find?for=12+NORTH+red");
        assertThat(page.texts("section[aria-labelledby=places] a"))
                .containsExactly("Kentshire / North Group / Station 12 / Red Watch");
        assertThat(page.texts("section[aria-labelledby=places] mark")).containsExactly("North", "12", "Red");
    }

    @Test
    void whoIsNotFoundCanBeOnboardedWithWhatWasTyped() {
        var page = alex().get("/find?for=okafro");
        assertThat(page.text()).contains("Nothing matches \"okafro\"");
        assertThat(page.page().select("main a.btn-primary").eachAttr("href"))
                .containsExactly("/onboarding?surname=okafro");
    }

    @Test
    void whatOneCompanyHasIsNotFoundByAnother() {
        var page = guest(DemoSignIn.OTHER_COMPANY).get("/find?for=station+12");
        assertThat(page.text()).contains("Nothing matches");
    }

    @Test
    void whereAmsDoesNotAnswerNobodyIsSaidNotToBeThere() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(503, "{}")));
        var page = alex().get("/find?for=station+12");
        assertThat(page.text()).contains("AMS has a fault").doesNotContain("No user matches", "Nothing matches");
        assertThat(page.texts("section[aria-labelledby=places] a")).isNotEmpty();
    }

    @Test
    void withoutWordsThereIsJustTheSearch() {
        var page = alex().get("/find");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has("main form[role=search]")).isTrue();
        assertThat(ams.requests("GET", "/v2/admin/users")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"okafor,/onboarding?surname=okafor", "Sam van Okafor,/onboarding?first-name=Sam%20van&surname=Okafor",
            "s.o@k.example,/onboarding?email=s.o@k.example", "004127,/onboarding?service-number=004127",
            "a&b=c,/onboarding?surname=a%26b%3Dc"})
    void whatWasTypedGoesIntoTheFieldThatItIsMostLikelyToBe(String typed, String address) {
        assertThat(NewcomerAddress.of(typed).replace("%40", "@")).isEqualTo(address);
    }
}
