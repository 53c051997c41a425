package org.amsportal.ams;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.reactive.function.client.WebClient;

/** Puts the client together: reads and writes share the slots of one line and nothing else. */
@Configuration(proxyBeanMethods = false)
class AmsConfiguration {

    @Bean
    Connections amsConnections(AmsSettings settings, WebClient.Builder builder) {
        return new Connections(settings, builder);
    }

    @Bean
    Line amsLine(AmsSettings settings) {
        return new Line(settings);
    }

    @Bean
    AmsReads amsReads(Connections connections, Line line, AmsSettings settings, ObjectProvider<Clock> clock,
            ObjectProvider<JdbcClient> database) {
        JdbcClient jdbc = database.getIfAvailable();
        return new AmsReads(connections.reads(), line, settings, clock.getIfAvailable(Clock::systemUTC),
                jdbc == null ? ReadMemory.none() : new ReadRows(jdbc, settings), OfferedReads.APART);
    }

    @Bean
    AmsWrites amsWrites(Connections connections, Line line, ObjectProvider<Clock> clock) {
        return new AmsWrites(connections.writes(), line, clock.getIfAvailable(Clock::systemUTC));
    }
}
