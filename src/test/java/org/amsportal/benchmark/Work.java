package org.amsportal.benchmark;

import java.time.Duration;
import java.util.Locale;

/** Processor time of the three processes, in milliseconds. Other than the time of an answer it hardly depends on what else the machine does. */
record Work(double portal, double ams, double client) {

    static final Work NONE = new Work(0, 0, 0);

    /** From their start on. */
    static Work of(ProcessHandle portal, ProcessHandle ams) {
        return new Work(used(portal), used(ams), used(ProcessHandle.current()));
    }

    Work since(Work before) {
        return new Work(portal - before.portal, ams - before.ams, client - before.client);
    }

    /** What one of so many requests cost. */
    Work each(int count) {
        return new Work(portal / count, ams / count, client / count);
    }

    String words() {
        return String.format(Locale.UK, "processor time each: portal %.2f, AMS %.2f, client %.2f ms", portal, ams,
                client);
    }

    private static double used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }
}
