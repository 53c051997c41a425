package org.amsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The words on the screen: every key that a template names exists once, and none of the words that people here misread is used. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern ASKED = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'");
    private static final Pattern UNWANTED = Pattern.compile(
            "\\b(e-mail|oops|please|illegal|invalid|forbidden|failed|breach|OTP|unauthenticated)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void everyKeyThatATemplateNamesExists() {
        var known = bundles().stringPropertyNames();
        var missing = new TreeSet<String>();
        files(TEMPLATES, ".html")
                .forEach(file -> keys(file).filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyStandsOnce() {
        var seen = new ArrayList<String>();
        files(BUNDLES, ".properties").forEach(file -> lines(file).filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                .forEach(line -> seen.add(line.substring(0, line.indexOf('=')).strip())));
        assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyBundleIsRead() throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        assertThat(settings.getProperty("spring.messages.basename").split(",")).containsExactlyInAnyOrderElementsOf(
                files(BUNDLES, ".properties")
                        .map(it -> "messages/" + it.getFileName().toString().replace(".properties", ""))
                        .toList());
    }

    @Test
    void noWordIsUsedThatPeopleHereWouldMisread() {
        var bundles = bundles();
        assertThat(bundles.stringPropertyNames())
                .allSatisfy(key -> assertThat(bundles.getProperty(key)).as(key).doesNotContainPattern(UNWANTED));
    }

    private static Stream<String> keys(Path template) {
        var text = read(template);
        return Stream.of(KEY, ASKED).flatMap(it -> it.matcher(text).results()).map((MatchResult it) -> it.group(1));
    }

    private static Properties bundles() {
        var all = new Properties();
        files(BUNDLES, ".properties").forEach(file -> {
            try (var reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static Stream<String> lines(Path file) {
        return read(file).lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return List.copyOf(all.filter(it -> it.toString().endsWith(ending)).toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
