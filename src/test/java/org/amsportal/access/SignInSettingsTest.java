package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.amsportal.ConfigurationProblem;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** Missing and contradictory sign-in settings are said in one line that names the property. */
class SignInSettingsTest {

    private static final String CLIENT = "spring.security.oauth2.client.registration.ams.";
    private static final String SERVER = "spring.security.oauth2.client.provider.ams.";

    private final MockEnvironment environment = new MockEnvironment().withProperty(CLIENT + "client-id", "portal");

    @Test
    void openIdConnectNeedsItsIssuerOnly() {
        set("issuer-uri", "https://sign-in.example");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void plainOAuthNeedsThreeAddresses() {
        set("authorization-uri", "https://sign-in.example/authorize");
        assertNames(SERVER + "token-uri");
        set("token-uri", "https://sign-in.example/token");
        assertNames(SERVER + "user-info-uri");
        set("user-info-uri", "https://sign-in.example/user");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void withoutAnyServerTheFirstMissingAddressIsNamed() {
        assertNames(SERVER + "authorization-uri");
    }

    @Test
    void withoutAClientIdItIsNamedAsTheEnvironmentNamesIt() {
        environment.setProperty(CLIENT + "client-id", "");
        assertThatThrownBy(this::check).hasMessageStartingWith(CLIENT
                + "client-id (SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_AMS_CLIENT_ID) is missing");
    }

    @Test
    void openIdWithoutAnIssuerIsAContradiction() {
        set("authorization-uri", "https://sign-in.example/authorize");
        set("token-uri", "https://sign-in.example/token");
        set("user-info-uri", "https://sign-in.example/user");
        environment.setProperty(CLIENT + "scope", "openid,email");
        assertNames(CLIENT + "scope");
    }

    @Test
    void theEnvironmentsNamesAreUnderstood() {
        var variables = Map.<String, Object>of("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_AMS_CLIENT_ID", "portal",
                "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_AMS_ISSUER_URI", "https://sign-in.example");
        var system = new StandardEnvironment();
        system.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        assertThatCode(() -> SignInSettings.check(system)).doesNotThrowAnyException();
    }

    @Test
    void anAddressMustBeOne() {
        set("issuer-uri", "sign-in.example");
        assertNames(SERVER + "issuer-uri");
    }

    @Test
    void aSessionCannotIdleForLongerThanItLasts() {
        assertThatThrownBy(() -> new SessionLimits(Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(ConfigurationProblem.class).hasMessageStartingWith("portal.session.idle");
    }

    private void set(String name, String value) {
        environment.setProperty(SERVER + name, value);
    }

    private void assertNames(String property) {
        assertThatThrownBy(this::check).isInstanceOf(ConfigurationProblem.class).hasMessageStartingWith(property + " (")
                .hasMessageNotContaining("\n");
    }

    private void check() {
        SignInSettings.check(environment);
    }
}
