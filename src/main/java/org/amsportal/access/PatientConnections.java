package org.amsportal.access;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The server's connections, none of which is kept while the head of a request trickles in: the server itself only minds the time between two bytes. The server
 * makes it by its name.
 */
public final class PatientConnections extends Http11NioProtocol {

    private Duration patience = Duration.ofSeconds(30);
    private @Nullable ScheduledFuture<?> watch;

    /** How long the head of a request may take. */
    void setPatience(Duration time) {
        patience = time;
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor().scheduleWithFixedDelay(this::closeWhatTrickles, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    private void closeWhatTrickles() {
        for (var connection : getEndpoint().getConnections()) {
            // one that is being served has given its processor away
            if (connection.getCurrentProcessor() instanceof Processor waiting && isOver(waiting.getRequest())) {
                connection.close();
            }
        }
    }

    private boolean isOver(Request request) {
        long begun = request.getStartTimeNanos();
        return begun >= 0 && System.nanoTime() - begun > patience.toNanos();
    }
}
