package org.amssandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The sandbox is a house of its own: no class, no setting and no data in common with anything else. */
class ApartTest {

    @Test
    void theSandboxSharesNoClassWithThePortal() {
        var sandbox = new ClassFileImporter().importPackages("org.amssandbox");

        noClasses().that().resideInAPackage("org.amssandbox..").should().dependOnClassesThat()
                .resideInAPackage("org.amsportal..").check(sandbox);
    }

    @Test
    void systemPropertiesAreNotItsSettingsButArgumentsAre() {
        System.setProperty("sandbox.ids", "string");
        System.setProperty("server.port", "1");
        try (var sandbox = RunningSandbox.onFreePort("--sandbox.booleans=bool")) {
            var me = new ApiCalls(sandbox).get("/sandbox/settings").json();

            assertThat(me.path("ids").asString()).isEqualTo("NUMBER");
            assertThat(me.path("booleans").asString()).isEqualTo("BOOL");
        } finally {
            System.clearProperty("sandbox.ids");
            System.clearProperty("server.port");
        }
    }

    @Test
    void twoSandboxesShareNeitherDataNorSettingsNorTokens() {
        try (var one = RunningSandbox.onFreePort(); var other = RunningSandbox.onFreePort()) {
            var tokens = one.signIn().as(DemoSignIn.ADMIN);
            one.control().setGroups(1010, List.of());
            one.control().set("ids", "string");

            assertThat(other.control().user(1010).groups()).isNotEmpty();
            assertThat(new ApiCalls(other).get("/sandbox/settings").json().path("ids").asString()).isEqualTo("NUMBER");
            assertThat(new ApiCalls(other).with(tokens).get("/v2/admin/me").status()).isEqualTo(401);
        }
    }

    @Test
    void anUnknownSwitchIsRefusedAndResetBringsTheStartBack() {
        try (var sandbox = RunningSandbox.onFreePort()) {
            var control = sandbox.control();
            assertThatThrownBy(() -> control.set("idz", "string")).hasMessageContaining("400");
            assertThatThrownBy(() -> control.set("ids", "roman")).hasMessageContaining("400");
            control.set("ids", "string");
            control.removeUser(1010);
            control.removeGroup(8);
            control.addDepartment("New", 101L, 24);

            control.reset();

            assertThat(new ApiCalls(sandbox).get("/sandbox/settings").json().path("ids").asString())
                    .isEqualTo("NUMBER");
            assertThat(control.state().users()).isEqualTo(300);
            assertThat(control.state().groups()).isEqualTo(8);
            assertThat(control.state().departments()).isEqualTo(40);
        }
    }
}
