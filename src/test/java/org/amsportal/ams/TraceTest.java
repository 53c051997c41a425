package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientObservationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;

/** The client inside a Spring context: the trace of the request at hand goes on to AMS, whether it is sampled or not. */
class TraceTest {

    @Configuration(proxyBeanMethods = false)
    @Import(AmsConfiguration.class)
    @EnableConfigurationProperties(AmsSettings.class)
    @ImportAutoConfiguration({ObservationAutoConfiguration.class, MicrometerTracingAutoConfiguration.class,
            OpenTelemetrySdkAutoConfiguration.class, OpenTelemetryTracingAutoConfiguration.class,
            WebClientAutoConfiguration.class, WebClientObservationAutoConfiguration.class})
    static class Room {}

    @Test
    void theTraceGoesOnToAmsOnEveryPageOfAList() {
        try (var server = new RawServer(TraceTest::page);
                var context = new SpringApplicationBuilder(Room.class).web(WebApplicationType.NONE)
                        .properties("spring.config.name=none", "ams.api.base-url=" + server.url(),
                                "management.tracing.sampling.probability=0")
                        .run()) {
            var tracer = context.getBean(Tracer.class);
            var traceId = Observation.createNotStarted("page", context.getBean(ObservationRegistry.class))
                    .observe(() -> {
                        context.getBean(AmsReads.class).allUsers(new Holder(), null);
                        return Objects.requireNonNull(tracer.currentTraceContext().context()).traceId();
                    });

            assertThat(server.requests()).hasSize(3).allSatisfy(request -> assertThat(request.header("traceparent"))
                    .matches("00-" + traceId + "-[0-9a-f]{16}-0[0-3]"));
        }
    }

    private static void page(RawServer.Request request, Socket socket, OutputStream out)
            throws IOException, InterruptedException {
        var page = request.line().replaceAll(".*[?&]page=(\\d+).*", "$1");
        RawServer.json(200, "{\"data\":[{\"id\":%s}],\"meta\":{\"last_page\":3}}".formatted(page)).answer(request,
                socket,
                out);
    }
}
