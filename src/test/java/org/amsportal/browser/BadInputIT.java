package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what nobody should: each gets a clear answer, and AMS at most one write. */
@PortalIT
class BadInputIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            سارة               | عبد الرحمن
            Zoë-Ångström        | d'Arcy "Q"
            <script>alert(1)    | </title><img src=x>
            李                  | 小龍
            """)
    void namesOfAnyKindArriveAsTheyAreAndAreOnlyEverText(String name, String surname, Visitor visitor,
            SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var person = new Newcomer("  " + name + " ", surname, Newcomer.called("any", "name").email(), "");

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.says("ready to work");
        plan.says(name);
        assertThat(ams.usersWithEmail(person.email())).singleElement().satisfies(user -> {
            assertThat(user.name()).isEqualTo(name);
            assertThat(user.surname()).isEqualTo(surname);
        });
    }

    @Test
    void aNameOf255LettersFitsAndOneOf256DoesNot(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var fits = new Newcomer("n".repeat(255), "Long", Newcomer.called("long", "name").email(), "");
        var plan = OnboardingPage.open(tab).about(fits).withGroup("Standard User").send();
        plan.says("ready to work");
        tab.narrow();
        assertThat(tab.overflow()).isZero();
        tab.wide();

        var tooLong = new Newcomer("n".repeat(256), "Long", Newcomer.called("too", "long").email(), "");
        OnboardingPage.open(tab).about(tooLong).sendInVain().says("255 characters or fewer");

        assertThat(ams.requests("POST", "/v2/admin/users")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pike@kentshire", "not an email", "@kentshire-fire.example", "a@b@c.example"})
    void anEmailThatIsNoneIsSaidAtTheField(String email, Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);

        var form = OnboardingPage.open(tab).about(Newcomer.called("Amy", "Pike").withEmail(email)).sendInVain();

        form.says("Enter an email address in full");
        assertThat(form.title()).startsWith("Error:");
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void anAddressThatMakesNoSenseGetsAClearPage(Visitor visitor) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        for (var address : List.of("/users/0", "/users/-1", "/users/99999999999999999999", "/users/abc", "/users/1e3",
                "/users/999999/groups", "/users/999999/departments", "/departments/-5", "/departments/abc",
                "/departments/99999999999999999999", "/onboarding/not-a-plan",
                "/onboarding/00000000-0000-0000-0000-000000000000", "/users?page=-1", "/users?page=99999999999")) {
            tab.open(address);
            assertThat(new ProblemPage(tab).wordsOutsideFolds()).as(address).doesNotContain("Exception", "Whitelabel",
                    "Internal Server Error");
            assertThat(tab.status()).as(address).isLessThan(500);
        }
    }
}
