package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether another process answers over HTTP. */
final class Answers {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Answers() {
    }

    /** Waits until a GET of this address is answered with 200; gives up at once when the process has ended. */
    static void await200(JavaProcess process, URI address) {
        await("200 from " + address).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200))
                .failFast("it has ended", () -> assertThat(process.isAlive()).as(process.said()).isTrue())
                .until(() -> status(address) == 200);
    }

    /** The status of a GET; 0 where nobody answers. */
    static int status(URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
