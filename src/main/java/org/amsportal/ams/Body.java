package org.amsportal.ams;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of an answer, by what can be made of it. What it says of its type counts less than what it is. */
sealed interface Body {

    record Empty() implements Body {}

    record Json(JsonNode node) implements Body {}

    record Text(String text) implements Body {}

    /** An HTML page of something in between, or bytes that nobody can read. */
    record Foreign() implements Body {}

    JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Tokens shorter than this cannot be told from ordinary words. */
    int SHORTEST_TOKEN = 16;

    /** Reads a body as UTF-8; should it echo the token, that does not get past here. */
    static Body of(byte @Nullable [] bytes, @Nullable String contentType, AccessToken token) {
        if (bytes == null) {
            return new Empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return of(without(token, text.startsWith("\uFEFF") ? text.substring(1) : text), contentType);
        } catch (CharacterCodingException e) {
            return new Foreign();
        }
    }

    private static Body of(String text, @Nullable String contentType) {
        if (text.isBlank()) {
            return new Empty();
        }
        try {
            return new Json(MAPPER.readTree(text));
        } catch (JacksonException e) {
            return plain(contentType) && !text.stripLeading().startsWith("<") ? new Text(text) : new Foreign();
        }
    }

    private static boolean plain(@Nullable String contentType) {
        return contentType == null || contentType.toLowerCase(Locale.ROOT).startsWith("text/plain");
    }

    private static String without(AccessToken token, String text) {
        return token.value().length() < SHORTEST_TOKEN ? text : text.replace(token.value(), "[hidden]");
    }
}
