package org.amsportal.benchmark;

import java.time.Duration;
import java.util.Locale;

/** Processor time of the three processes. Other than the time of an answer it hardly depends on what else the machine does. */
record Work(Duration portal, Duration ams, Duration client) {

    /** From their start on. */
    static Work of(ProcessHandle portal, ProcessHandle ams) {
        return new Work(used(portal), used(ams), used(ProcessHandle.current()));
    }

    Work since(Work before) {
        return new Work(portal.minus(before.portal), ams.minus(before.ams), client.minus(before.client));
    }

    /** What one of so many requests cost. */
    String each(int count) {
        return String.format(Locale.UK, "processor time each: portal %.2f, AMS %.2f, client %.2f ms",
                millis(portal) / count, millis(ams) / count, millis(client) / count);
    }

    private static double millis(Duration length) {
        return length.toNanos() / 1e6;
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
