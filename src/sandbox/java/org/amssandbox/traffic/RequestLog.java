package org.amssandbox.traffic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.amssandbox.signin.Families;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Every API request since the start or the last clearing, in the order of arrival. */
@Component
public class RequestLog {

    private final Queue<LoggedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Families families;

    RequestLog(Families families) {
        this.families = families;
    }

    public List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    public void clear() {
        requests.clear();
    }

    void add(ReadRequest request) {
        var token = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.startsWith("Bearer ")).map(it -> it.substring("Bearer ".length()));
        requests.add(new LoggedRequest(Instant.now(), request.getMethod(), request.getRequestURI(),
                request.getQueryString(), new String(request.body(), StandardCharsets.UTF_8),
                token.flatMap(families::owner).orElse(null), token.map(RequestLog::sha256).orElse(null),
                request.getHeader("traceparent"), request.isReplay()));
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
