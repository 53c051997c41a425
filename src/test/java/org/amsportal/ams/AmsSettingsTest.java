package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** The settings as the environment gives them, and the one line that a wrong one ends with. */
class AmsSettingsTest {

    private static final Map<String, Object> AMS = Map.of("AMS_API_BASE_URL", "https://ams.example.org/api/");

    @Test
    void onlyTheBaseUrlIsNeeded() {
        var settings = bound(AMS);

        assertThat(settings.baseUrl()).hasToString("https://ams.example.org/api");
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.responseTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.settleAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.maxConcurrency()).isEqualTo(16);
        assertThat(settings.maxResponseSize().toMegabytes()).isEqualTo(16);
        assertThat(settings.paths().assignGroups()).isEqualTo("/v2/admin/user/{userId}/groups");
    }

    @ParameterizedTest
    @CsvSource({"AMS_API_PATHS_USERDEPARTMENTS", "AMS_API_PATHS_USER_DEPARTMENTS"})
    void aPathComesFromBothFormsOfTheEnvironmentsName(String name) {
        assertThat(bound(with(name, "v3/{userId}/units")).paths().userDepartments()).isEqualTo("/v3/{userId}/units");
        assertThat(bound(with(name, "")).paths().has(AmsRead.USER_DEPARTMENTS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "AMS_API_BASE_URL||ams.api.base-url (AMS_API_BASE_URL) is missing: the address of AMS, such as https://ams.example.org",
            "AMS_API_BASE_URL|ams.example.org|ams.api.base-url (AMS_API_BASE_URL) must be an absolute http or https address",
            "AMS_API_BASE_URL|ftp://ams.example.org|ams.api.base-url (AMS_API_BASE_URL) must be an absolute http or https address",
            "AMS_API_BASE_URL|http://[::1|ams.api.base-url (AMS_API_BASE_URL) cannot be read as URI",
            "AMS_API_BASE_URL|https://me:secret@ams.example.org|ams.api.base-url (AMS_API_BASE_URL) must have no user, query or fragment",
            "AMS_API_CONNECT_TIMEOUT|0s|ams.api.connect-timeout (AMS_API_CONNECT_TIMEOUT) must be longer than zero",
            "AMS_API_RESPONSE_TIMEOUT|soon|ams.api.response-timeout (AMS_API_RESPONSE_TIMEOUT) cannot be read as Duration",
            "AMS_API_MAX_CONCURRENCY|0|ams.api.max-concurrency (AMS_API_MAX_CONCURRENCY) must be 1 or more",
            "AMS_API_MAX_RESPONSE_SIZE|4GB|ams.api.max-response-size (AMS_API_MAX_RESPONSE_SIZE) must be positive and below 2GB",
            "AMS_API_PATHS_USER|/users|ams.api.paths.user (AMS_API_PATHS_USER) must contain {userId} once and no other {…}",
            "AMS_API_PATHS_ME|/{userId}|ams.api.paths.me (AMS_API_PATHS_ME) must have no {…} in it",
            "AMS_API_PATHS_ME|https://evil.example.org/me|ams.api.paths.me (AMS_API_PATHS_ME) must be a path, the address before it is ams.api.base-url",
            "AMS_API_PATHS_CREATE_USER||ams.api.paths.create-user (AMS_API_PATHS_CREATE_USER) must not be empty: the portal cannot work without this call"})
    void aWrongSettingEndsInOneLineThatNamesTheProperty(String name, String value, String line) {
        var failure = catchThrowable(() -> bound(with(name, value == null ? "" : value)));

        assertThat(lineFor(failure)).isEqualTo(line);
    }

    @Test
    void aMissingBaseUrlEndsInOneLineToo() {
        assertThat(lineFor(catchThrowable(() -> bound(Map.of()))))
                .startsWith("ams.api.base-url (AMS_API_BASE_URL) is missing");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aStartWithoutABaseUrlStopsWithThatLine(CapturedOutput output) {
        var portal = new SpringApplicationBuilder(TraceTest.Room.class).web(WebApplicationType.NONE)
                .properties("spring.config.name=none");

        assertThat(catchThrowable(portal::run)).isNotNull();
        assertThat(output.getAll()).contains("ams.api.base-url (AMS_API_BASE_URL) is missing: the address of AMS")
                .doesNotContain("\tat ");
    }

    @Test
    void theAssumptionsHaveTheirDefaults() {
        var none = assumptions(Map.of());
        assertThat(none).isEqualTo(new AmsAssumptions(true, AmsAssumptions.Departments.UNKNOWN,
                AmsAssumptions.GrantCheck.UNKNOWN));

        assertThat(assumptions(Map.of("AMS_ASSUME_EMAIL_UNIQUE", "false", "AMS_ASSUME_DEPARTMENTS", "replace",
                "AMS_ASSUME_GRANTCHECK", "whole-list"))).isEqualTo(new AmsAssumptions(false,
                        AmsAssumptions.Departments.REPLACE, AmsAssumptions.GrantCheck.WHOLE_LIST));
    }

    private static Map<String, Object> with(String name, String value) {
        var all = new HashMap<>(AMS);
        all.put(name, value);
        return all;
    }

    private static AmsSettings bound(Map<String, Object> environment) {
        return binder(environment).bindOrCreate("ams.api", AmsSettings.class);
    }

    private static AmsAssumptions assumptions(Map<String, Object> environment) {
        return binder(environment).bindOrCreate("ams.assume", AmsAssumptions.class);
    }

    /** The environment above a properties file, as in the running portal. */
    private static Binder binder(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        sources.addLast(new MapPropertySource("file",
                Map.of("ams.api.paths.user-departments", "/v2/admin/users/{userId}/department")));
        return new Binder(ConfigurationPropertySources.from(sources));
    }

    private static String lineFor(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, (type, name, e) -> {
        })
                .stream().map(analyzer -> analyzer.analyze(failure)).filter(analysis -> analysis != null).findFirst()
                .orElseThrow().getDescription();
    }
}
