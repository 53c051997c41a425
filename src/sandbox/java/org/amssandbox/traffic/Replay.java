package org.amssandbox.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.http.HttpHeaders;

/** Carries a cut-off request out later, by sending it once more past the faults. */
final class Replay {

    private Replay() {
    }

    static void later(ReadRequest request, long millis) {
        var again = again(request);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> send(again));
    }

    private static void send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException sandboxIsClosed) {
            throw new UncheckedIOException(sandboxIsClosed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest again(ReadRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).map(it -> "?" + it).orElse("");
        var uri = URI.create("http://" + request.getLocalAddr() + ":" + request.getLocalPort()
                + request.getRequestURI() + query);
        var again = HttpRequest.newBuilder(uri).method(request.getMethod(), BodyPublishers.ofByteArray(request.body()))
                .header(ReadRequest.REPLAY, "true");
        for (var name : new String[]{HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "traceparent"}) {
            Optional.ofNullable(request.getHeader(name)).ifPresent(value -> again.header(name, value));
        }
        return again.build();
    }
}
