package org.amssandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.amssandbox.client.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP calls to a sandbox, with or without a token. */
record ApiCalls(RunningSandbox sandbox, Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    ApiCalls(RunningSandbox sandbox) {
        this(sandbox, Map.of());
    }

    record Answer(int status, String text, Map<String, String> headers) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        JsonNode data() {
            return json().path("data");
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    ApiCalls with(Tokens tokens) {
        return with("Authorization", "Bearer " + tokens.access());
    }

    ApiCalls html() {
        return with("Accept", "text/html");
    }

    ApiCalls with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new ApiCalls(sandbox, more);
    }

    Answer get(String path) {
        return send(to(path));
    }

    Answer post(String path, String json) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer form(String path, String form) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** @throws IOException when the connection ends without an answer */
    Answer tryPost(String path, String json) throws IOException, InterruptedException {
        return exchange(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return exchange(request);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("no answer", failed);
        }
    }

    private static Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        var headers = new TreeMap<String, String>();
        answer.headers().map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Answer(answer.statusCode(), answer.body(), headers);
    }
}
