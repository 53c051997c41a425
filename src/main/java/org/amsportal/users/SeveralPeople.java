package org.amsportal.users;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsSettings;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.springframework.stereotype.Component;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;

/** Who people are, a few calls at a time: AMS has one call for each. */
@Component
class SeveralPeople {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Organisation organisation;
    private final Semaphore atATime;

    SeveralPeople(Organisation organisation, AmsSettings settings) {
        this.organisation = organisation;
        this.atATime = new Semaphore(Math.max(1, settings.maxConcurrency() / 2), true);
    }

    /** In this order. After some seconds no more is asked: the rest is not known. */
    Map<Long, Reading<AmsUser>> read(Admin admin, Collection<Long> ids) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var asked = new LinkedHashMap<Long, Future<Reading<AmsUser>>>();
        try (var threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(),
                ContextSnapshotFactory.builder().build())) {
            ids.forEach(id -> asked.put(id, threads.submit(() -> inTurn(admin, id, end))));
        }
        var read = new LinkedHashMap<Long, Reading<AmsUser>>();
        asked.forEach((id, reading) -> read.put(id, answer(reading)));
        return read;
    }

    private static Reading<AmsUser> answer(Future<Reading<AmsUser>> reading) {
        if (reading.state() == Future.State.FAILED && reading.exceptionNow() instanceof RuntimeException thrown) {
            throw thrown;
        }
        return reading.resultNow();
    }

    private Reading<AmsUser> inTurn(Admin admin, long id, long end) {
        atATime.acquireUninterruptibly();
        try {
            return System.nanoTime() - end < 0 ? organisation.user(admin, id) : new Reading.NotKnown<>();
        } finally {
            atATime.release();
        }
    }
}
