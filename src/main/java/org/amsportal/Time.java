package org.amsportal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of everything but leases, which go by the database's. Tests put their own in its place. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the organisation is, wherever the server stands: the zone of all times that people see. */
    @Bean
    ZoneId timeZone(@Value("${portal.time-zone}") String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new ConfigurationProblem("portal.time-zone", "is no time zone: it is such as Europe/London");
        }
    }
}
