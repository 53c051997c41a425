package org.amsportal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as Markdown on the console and in {@code target/performance.md}. */
final class Table {

    private static final Path FILE = Path.of("target", "performance.md");
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private final List<Figure> figures = new ArrayList<>();

    void add(List<Figure> more) {
        more.forEach(it -> System.out.println(it.what() + ": " + it.measured()));
        figures.addAll(more);
    }

    void write() {
        var text = new StringBuilder("%s, %s, %d processors (%s), JDK %s%n%n".formatted(
                LocalDate.now(ZoneId.systemDefault()), System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(), processor(), System.getProperty("java.vm.version")));
        text.append("| figure | goal | measured | met |\n|---|---|---|---|\n");
        figures.forEach(it -> text.append("| %s | %s | %s | %s |%n".formatted(it.what(), it.goal(), it.measured(),
                it.met())));
        System.out.println("\n" + text);
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processor() {
        try (var lines = Files.lines(PROCESSOR)) {
            return lines.filter(it -> it.startsWith("model name")).findFirst()
                    .map(it -> it.substring(it.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
