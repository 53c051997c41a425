package org.amsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/** What may not stand in a template: words, behaviour and looks of its own, and anything that is not escaped. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern EXPRESSION = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern WORDS_IN_QUOTES = Pattern.compile("'[^']*\\p{L}\\s\\p{L}[^']*'");

    @Test
    void wordsComeFromTheMessageBundles() {
        assertThat(texts().filter(it -> LETTER.matcher(EXPRESSION.matcher(it.value()).replaceAll("")).find()))
                .as("hard-coded text").isEmpty();
        assertThat(attributes("title", "alt", "aria-label", "aria-description", "placeholder", "summary")
                .filter(it -> LETTER.matcher(it.value()).find())).as("hard-coded attribute").isEmpty();
        assertThat(attributes("th:text", "th:title", "th:alt", "th:aria-label", "th:placeholder", "th:attr")
                .filter(it -> WORDS_IN_QUOTES.matcher(it.value()).find())).as("hard-coded literal").isEmpty();
    }

    @Test
    void everythingIsEscaped() {
        assertThat(attributes("th:utext", "data-th-utext")).isEmpty();
        assertThat(texts().filter(it -> it.value().contains("[("))).isEmpty();
    }

    @Test
    void nothingIsInline() {
        assertThat(attributes("style", "th:style", "th:styleappend")).isEmpty();
        assertThat(all().attributes().stream().filter(it -> it.name().matches("(th:)?on[a-z]+|(th:|data-)?hx-on.*")))
                .isEmpty();
        assertThat(all().elements().stream().filter(it -> it.name().equals("style"))).isEmpty();
        assertThat(all().elements().stream().filter(it -> it.name().equals("script") && !it.value().contains("src")))
                .isEmpty();
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(attributes("src", "href", "th:src", "th:href", "action", "th:action")
                .filter(it -> it.value().matches(".*(https?:)?//.*"))).isEmpty();
    }

    private static Stream<Found> texts() {
        return all().texts().stream();
    }

    private static Stream<Found> attributes(String... names) {
        var wanted = List.of(names);
        return all().attributes().stream().filter(it -> wanted.contains(it.name()));
    }

    private static TemplateContents all() {
        var contents = new TemplateContents();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                contents.read(TEMPLATES.relativize(file).toString());
                new SimpleMarkupParser(ParseConfiguration.htmlConfiguration())
                        .parse(new StringReader(Files.readString(file)), contents);
            }
        } catch (IOException | ParseException e) {
            throw new AssertionError(e);
        }
        return contents;
    }

    /** A piece of a template and where it stands. */
    record Found(String place, String name, String value) {}
}
