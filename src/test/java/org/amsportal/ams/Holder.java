package org.amsportal.ams;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** An admin's sign-in that can be refreshed; it remembers what it was taught and how often it was refreshed. */
final class Holder implements Authority {

    static final AccessToken FRESH = new AccessToken("fresh-0123456789-abcdef");

    final Map<AmsPermission, Boolean> learnt = new EnumMap<>(AmsPermission.class);
    final AtomicInteger refreshes = new AtomicInteger();
    /** How long a call has to wait for its turn. */
    Duration turnComesAfter = Duration.ZERO;

    @Override
    public AccessToken token() {
        return Client.TOKEN;
    }

    @Override
    public AccessToken tokenInsteadOf(AccessToken dead) {
        refreshes.incrementAndGet();
        return FRESH;
    }

    @Override
    public <T> T inTurn(Supplier<T> call) {
        LockSupport.parkNanos(turnComesAfter.toNanos());
        return call.get();
    }

    @Override
    public void learnt(AmsPermission permission, boolean has) {
        learnt.put(permission, has);
    }
}
