package org.amsportal.ams;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.resources.ConnectionProvider;

/** The connections to AMS: a bounded pool for reads, and a fresh connection for every write. No proxy, no redirect, no repetition. */
final class Connections implements AutoCloseable {

    /** Key of the call's own flag in the reactive context: set as soon as a connection stands and the request begins to go out. */
    static final Object SENT = new Object();

    private static final Duration MAX_IDLE = Duration.ofSeconds(15);

    private final AmsSettings settings;
    private final WebClient.Builder builder;
    private final ConnectionProvider pool;

    Connections(AmsSettings settings, WebClient.Builder builder) {
        this.settings = settings;
        this.builder = builder;
        this.pool = ConnectionProvider.builder("ams").maxConnections(settings.maxConcurrency())
                .pendingAcquireTimeout(settings.connectTimeout()).maxIdleTime(MAX_IDLE).lifo().build();
    }

    ReadCalls reads() {
        return calls(ReadCalls.class, pool);
    }

    /** A pooled connection may be dead already, and a write that dies on it would be "not known": so writes use none. */
    WriteCalls writes() {
        return calls(WriteCalls.class, ConnectionProvider.newConnection());
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private <C> C calls(Class<C> type, ConnectionProvider connections) {
        var paths = new PropertyPlaceholderHelper("${", "}");
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client(connections)))
                .embeddedValueResolver(
                        text -> paths.replacePlaceholders(text, name -> settings.paths().byName().get(name)))
                .build().createClient(type);
    }

    private WebClient client(ConnectionProvider connections) {
        return builder.clone().baseUrl(settings.baseUrl().toString())
                .clientConnector(new ReactorClientHttpConnector(http(connections)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize((int) settings.maxResponseSize().toBytes()))
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader(HttpHeaders.USER_AGENT, "ams-portal")
                // an empty answer means: no exception for this status, every body goes to the tolerant reading
                .defaultStatusHandler(status -> true, answer -> Mono.empty()).build();
    }

    private HttpClient http(ConnectionProvider connections) {
        return HttpClient.create(connections).disableRetry(true).followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(settings.connectTimeout().toMillis()))
                .responseTimeout(settings.responseTimeout()).doOnRequest((request, connection) -> markSent(request));
    }

    private static void markSent(HttpClientRequest request) {
        request.currentContextView().<AtomicBoolean>getOrEmpty(SENT).ifPresent(sent -> sent.set(true));
    }
}
