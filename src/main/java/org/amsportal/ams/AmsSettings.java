package org.amsportal.ams;

import java.net.URI;
import java.time.Duration;

import org.amsportal.ConfigurationProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where AMS is and how it is called ({@code ams.api}); what cannot be stops the start with one line.
 *
 * @param baseUrl absolute, http or https; it may carry a path that stands before every configured one
 * @param connectTimeout longest time for a free slot and, again, for a connection
 * @param responseTimeout longest time for one whole answer, counted from the connection
 * @param maxConcurrency most calls towards AMS at one time, from this process
 * @param settleAfter how long an unanswered write may still land in AMS
 * @param maxResponseSize largest body that is read
 */
@ConfigurationProperties("ams.api")
public record AmsSettings(URI baseUrl, @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout, @DefaultValue("16") int maxConcurrency,
        @DefaultValue("2m") Duration settleAfter, @DefaultValue("16MB") DataSize maxResponseSize,
        @DefaultValue AmsPaths paths) {

    private static final String BASE_URL = "ams.api.base-url";

    public AmsSettings {
        baseUrl = usable(baseUrl);
        positive("connect-timeout", connectTimeout);
        positive("response-timeout", responseTimeout);
        positive("settle-after", settleAfter);
        if (maxConcurrency < 1) {
            throw new ConfigurationProblem("ams.api.max-concurrency", "must be 1 or more");
        }
        if (maxResponseSize.toBytes() < 1 || maxResponseSize.toBytes() > Integer.MAX_VALUE) {
            throw new ConfigurationProblem("ams.api.max-response-size", "must be positive and below 2GB");
        }
    }

    /** Longest time one call can take once it has a slot: to connect, and for the whole answer. */
    Duration callTimeout() {
        return connectTimeout.plus(responseTimeout);
    }

    private static URI usable(URI url) {
        if (url == null || url.toString().isBlank()) {
            throw new ConfigurationProblem(BASE_URL, "is missing: the address of AMS, such as https://ams.example.org");
        }
        var http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new ConfigurationProblem(BASE_URL, "must be an absolute http or https address");
        }
        if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw new ConfigurationProblem(BASE_URL, "must have no user, query or fragment");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static void positive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new ConfigurationProblem("ams.api." + name, "must be longer than zero");
        }
    }
}
