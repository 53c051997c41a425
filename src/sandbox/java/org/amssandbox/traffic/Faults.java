package org.amssandbox.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The faults that wait for their request. */
@Component
public class Faults {

    /** A fault and how many requests have matched it so far. */
    public record Waiting(Fault fault, long matched) {}

    private static class Armed {

        private final Fault fault;
        private final PathPattern pattern;
        private long matched;

        Armed(Fault fault) {
            this.fault = fault;
            this.pattern = PathPatternParser.defaultInstance.parse(fault.on().path());
        }

        boolean meets(String method, String path) {
            var on = fault.on();
            var otherMethod = !on.method().equals("*") && !on.method().equals(method);
            if (otherMethod || !pattern.matches(PathContainer.parsePath(path))) {
                return false;
            }
            matched++;
            return matched > on.skip() && (on.times() == 0 || matched <= on.skip() + (long) on.times());
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private CountDownLatch release = new CountDownLatch(1);

    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    /** Forgets all faults and lets go whatever is held up by one. */
    public synchronized void clear() {
        armed.clear();
        release.countDown();
        release = new CountDownLatch(1);
    }

    public synchronized List<Waiting> waiting() {
        return armed.stream().map(it -> new Waiting(it.fault, it.matched)).toList();
    }

    synchronized Optional<Fault> meeting(String method, String path) {
        return armed.stream().filter(it -> it.meets(method, path)).map(it -> it.fault).findFirst();
    }

    /** Waits so long, or until the faults are cleared; zero means only that. */
    void hold(long millis) {
        await(millis == 0 ? Long.MAX_VALUE : millis);
    }

    /** Takes this time, as a slow server does. */
    void pause(Duration time) {
        if (time.isPositive()) {
            await(time.toMillis());
        }
    }

    private void await(long millis) {
        try {
            var _ = latch().await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CountDownLatch latch() {
        return release;
    }
}
