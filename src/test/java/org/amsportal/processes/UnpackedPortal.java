package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The jar as the image has it: unpacked, and with what the JVM learnt from a start before, so that each further one takes less than half of its
 * processor time. Made once for all tests, by the commands of {@code docker/Dockerfile}.
 */
final class UnpackedPortal {

    /** Is not asked before somebody signs in. */
    private static final URI NOBODY = URI.create("http://localhost");

    private static @Nullable List<String> arguments;

    private UnpackedPortal() {
    }

    /** What Java is started with. */
    static synchronized List<String> arguments() {
        if (arguments == null) {
            arguments = unpack();
        }
        return arguments;
    }

    private static List<String> unpack() {
        try {
            var folder = Files.createDirectories(PortalProcess.JAR.resolveSibling("unpacked"));
            run(folder, Map.of(), "-Djarmode=tools", "-jar", PortalProcess.JAR.toString(), "extract", "--force",
                    "--destination", folder.toString());
            var jar = folder.resolve(PortalProcess.JAR.getFileName()).toString();
            var cache = folder.resolve("portal.aot");
            run(folder, Environment.onAnyPort(Environment.of(NOBODY)), "-XX:AOTCacheOutput=" + cache,
                    "-Dspring.context.exit=onRefresh", "-jar", jar);
            assertThat(cache).isNotEmptyFile();
            return List.of("-XX:AOTCache=" + cache, "-jar", jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, Map<String, String> environment, String... arguments) {
        try (var java = JavaProcess.start(folder, environment, arguments)) {
            assertThat(java.exitValue()).as(java.said()).isZero();
        }
    }
}
