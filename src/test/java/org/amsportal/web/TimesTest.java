package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Times in summer, in a process that runs on UTC, as in the image. */
@Isolated("changes the time zone of the process")
class TimesTest {

    private static final Instant JULY = Instant.parse("2026-07-01T09:42:07Z");

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void onUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    @AfterEach
    void asBefore() {
        TimeZone.setDefault(before);
    }

    @Test
    void aTimeInSummerIsThatOfTheOrganisationAndNotAnHourOff() throws IOException {
        var settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        var zone = ZoneId.of(Objects.requireNonNull(settings.getProperty("portal.time-zone")));
        var times = new Times(Clock.fixed(JULY, ZoneOffset.UTC), zone);
        assertThat(times.at(JULY)).isEqualTo("10:42");
        assertThat(times.exactly(JULY)).isEqualTo("10:42:07");
        assertThat(times.at(Instant.parse("2026-01-15T09:42:00Z"))).isEqualTo("15 January 09:42");
        assertThat(times.day(Instant.parse("2026-06-30T23:30:00Z"))).as("it is past midnight there")
                .isEqualTo("1 July");
        assertThat(times.told(JULY)).isEqualTo("10:42 (UK time)");
    }

    @Test
    void anotherZoneIsNamedAsWell() {
        assertThat(new Times(Clock.fixed(JULY, ZoneOffset.UTC), ZoneId.of("Europe/Paris")).told(JULY))
                .isEqualTo("11:42 (Central European Time)");
    }
}
