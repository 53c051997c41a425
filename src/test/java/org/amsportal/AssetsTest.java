package org.amsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Our own styles and scripts stay small, and fetch nothing from elsewhere. */
class AssetsTest {

    private static final Path ASSETS = Path.of("frontend-assets");
    private static final Pattern SPACING = Pattern
            .compile("[\\s{;](?:(?:row-|column-)?gap|(?:margin|padding)(?:-block[a-z-]*)?):\\s*([^;}]+)");
    private static final Pattern FROM_THE_SCALE = Pattern
            .compile("-?var\\(--gap-\\d\\)|0|auto|[1-3]px|\\d+vh|-?[.\\d]+em|!important");

    @Test
    void ownStylesStayUnderAThousandLines() throws IOException {
        assertThat(lines(".css")).isPositive().isLessThan(1000);
    }

    @Test
    void ownScriptsStayUnderThreeHundredLines() throws IOException {
        assertThat(lines(".js")).isPositive().isLessThan(300);
    }

    @Test
    void spacesAreFromTheScale() throws IOException {
        try (var files = Files.walk(ASSETS)) {
            for (var file : files.filter(it -> it.toString().endsWith(".css")).toList()) {
                assertThat(SPACING.matcher(Files.readString(file)).results().map(it -> it.group(1))
                        .flatMap(it -> Stream.of(it.split("\\s+"))).filter(it -> !FROM_THE_SCALE.matcher(it).matches()))
                        .as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (var files = Files.walk(ASSETS)) {
            for (var file : files.filter(it -> it.toString().matches(".*\\.(css|js)")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("(https?:)?//\\w+\\.")
                        .doesNotContain("eval(");
            }
        }
    }

    private static long lines(String ending) throws IOException {
        long lines = 0;
        try (var files = Files.walk(ASSETS)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }
}
