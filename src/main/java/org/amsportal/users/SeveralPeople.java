package org.amsportal.users;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsSettings;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserQuery;
import org.springframework.stereotype.Component;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;

/** Who people are, a few calls at a time: AMS has one call for each. */
@Component
class SeveralPeople {

    /** So many are asked for one by one rather than waiting for the list. */
    private static final int FEW = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Organisation organisation;
    private final Directory directory;
    private final Semaphore atATime;

    SeveralPeople(Organisation organisation, Directory directory, AmsSettings settings) {
        this.organisation = organisation;
        this.directory = directory;
        this.atATime = new Semaphore(Math.max(1, settings.maxConcurrency() / 2), true);
    }

    /** In this order: of many, those in the list of everybody as it was read lately; the others one by one. */
    Map<Long, Reading<AmsUser>> read(Admin admin, Collection<Long> ids) {
        var read = new LinkedHashMap<Long, Reading<AmsUser>>();
        ids.forEach(id -> read.put(id, new Reading.NotKnown<>()));
        if (ids.size() > FEW) {
            var list = directory.allUsers(admin, UserQuery.EVERYBODY);
            list.known().stream().flatMap(List::stream).filter(user -> read.containsKey(user.id()))
                    .forEach(user -> read.put(user.id(), list.map(_ -> user)));
        }
        read.putAll(one(admin, ids.stream().filter(id -> read.get(id) instanceof Reading.NotKnown).toList()));
        return read;
    }

    /** After some seconds no more is asked: the rest is not known. */
    private Map<Long, Reading<AmsUser>> one(Admin admin, Collection<Long> ids) {
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
