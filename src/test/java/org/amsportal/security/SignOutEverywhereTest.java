package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;

/** Item 7: sign-out stands on every page, and works from each. */
class SignOutEverywhereTest extends PagesTest {

    SignOutEverywhereTest() {
        super(Database.H2);
    }

    @Test
    void everyPageOffersIt() {
        EveryPage.walk(alex(), Newcomer.anyone(), group("Crew"));
        assertThat(alex().seen()).filteredOn(it -> it.body().contains("<html") && it.address().getPort() > 0)
                .hasSizeGreaterThan(20).allSatisfy(answer -> assertThat(
                        answer.page().select("form[action=/sign-out] button").text()).as("%s", answer)
                        .contains("Sign out"));
    }

    @Test
    void itWorksFromAPageThatSaysSomethingIsNotThere() {
        alex().get("/nowhere").form("form[action=/sign-out]").send(alex());
        assertThat(alex().once("/users").status()).isEqualTo(302);
    }
}
