package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What of another Java process's heap is reachable, counted by that process itself after a full collection. */
final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final String JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private LiveHeap() {
    }

    /** In bytes. */
    static long of(ProcessHandle process) {
        try {
            var jcmd = new ProcessBuilder(JCMD, Long.toString(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true).start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var total = TOTAL.matcher(said);
            assertThat(total.find()).as(said).isTrue();
            return Long.parseLong(total.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
