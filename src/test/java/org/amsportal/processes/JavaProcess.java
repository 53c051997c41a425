package org.amsportal.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A Java program in a process of its own, with nothing of this one's settings and what it says in a file under {@code target/processes}. */
final class JavaProcess implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** How this process compiles: tests want their short-lived processes up soon, benchmarks as they are in use. */
    private static final List<String> COMPILING = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(it -> it.startsWith("-XX:")).toList();
    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "TMPDIR");

    private final Process process;
    private final Path said;

    private JavaProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static JavaProcess start(Path folder, Map<String, String> environment, String... arguments) {
        try {
            var said = Files.createDirectories(Path.of("target", "processes"))
                    .resolve(NUMBER.incrementAndGet() + ".log");
            var command = Stream.of(Stream.of(JAVA, "-Xmx512m"), COMPILING.stream(), Stream.of(arguments))
                    .flatMap(it -> it).toList();
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().keySet().retainAll(KEPT);
            builder.environment().putAll(environment);
            return new JavaProcess(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything it has said so far. */
    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it ended; waits for that for up to three minutes. */
    int exitValue() {
        if (!ends(180)) {
            throw new AssertionError("still running after three minutes:\n" + said());
        }
        return process.exitValue();
    }

    /** Ends it at once and without a word, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        ends(10);
    }

    @Override
    public void close() {
        process.destroy();
        if (!ends(30)) {
            kill();
        }
    }

    private boolean ends(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
