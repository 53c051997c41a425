package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message is read as a pattern, in which a single apostrophe would vanish and take the values after it along. */
class MessagePatternsTest {

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreDoubled(String bundle) {
        var messages = read(bundle);
        assertThat(messages).isNotEmpty();
        messages.forEach((key, text) -> assertThat(text.toString().replace("''", "")).as(key.toString())
                .doesNotContain("'"));
    }

    static Stream<String> bundles() {
        return Stream.of("web", "access", "home", "users", "departments", "groups", "onboarding", "problems");
    }

    private static Properties read(String bundle) {
        var messages = new Properties();
        try (var in = MessagePatternsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            assertThat(in).isNotNull();
            messages.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
