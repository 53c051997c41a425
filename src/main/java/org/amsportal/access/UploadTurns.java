package org.amsportal.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who may bring something large at the moment: a few at a time, and nobody more than two, so that what is being read fits into memory. */
final class UploadTurns {

    /**
     * @param atOnce how many large forms this process reads at a time
     * @param each how many of them may be one person's
     * @param patience how long one waits for its turn before its sender is asked to
     */
    @ConfigurationProperties("portal.uploads")
    record Limits(@DefaultValue("4") int atOnce, @DefaultValue("2") int each, @DefaultValue("5s") Duration patience) {}

    private final Limits limits;
    private final Map<String, Integer> taken = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition free = lock.newCondition();

    UploadTurns(Limits limits) {
        this.limits = limits;
    }

    /** Takes a turn, which {@link #end} gives back; false when none came within the patience. */
    boolean begin(String person) {
        lock.lock();
        try {
            long left = limits.patience().toNanos();
            while (!mayBegin(person)) {
                if (left <= 0) {
                    return false;
                }
                left = free.awaitNanos(left);
            }
            taken.merge(person, 1, Integer::sum);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void end(String person) {
        lock.lock();
        try {
            taken.computeIfPresent(person, (_, many) -> many == 1 ? null : many - 1);
            free.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Seconds until it is worth trying again. */
    long pause() {
        return Math.max(1, TimeUnit.SECONDS.convert(limits.patience()));
    }

    private boolean mayBegin(String person) {
        return taken.getOrDefault(person, 0) < limits.each()
                && taken.values().stream().mapToInt(Integer::intValue).sum() < limits.atOnce();
    }
}
