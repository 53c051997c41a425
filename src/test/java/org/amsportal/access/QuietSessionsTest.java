package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** Looking at pages writes a session's last use once in a moment, and everything else at once. */
class QuietSessionsTest {

    private final MapSessionRepository store = new MapSessionRepository(new ConcurrentHashMap<>());
    private final QuietSessions<MapSession> sessions = new QuietSessions<>(store, Duration.ofMinutes(1));
    private final QuietSessions.Quiet<MapSession> session = sessions.createSession();
    private final Instant began = session.getLastAccessedTime();

    @Test
    void theLastUseIsWrittenOnceInAMoment() {
        usedAt(began.plusSeconds(59));
        assertThat(stored().getLastAccessedTime()).isEqualTo(began);

        usedAt(began.plusSeconds(60));
        assertThat(stored().getLastAccessedTime()).isEqualTo(began.plusSeconds(60));
    }

    @Test
    void whatASessionHoldsIsWrittenAtOnce() {
        session.setAttribute("form", "typed");
        usedAt(began.plusSeconds(1));

        assertThat(stored().<String>getAttribute("form")).isEqualTo("typed");
    }

    private void usedAt(Instant now) {
        session.setLastAccessedTime(now);
        sessions.save(session);
    }

    private MapSession stored() {
        return Objects.requireNonNull(store.findById(session.getId()));
    }
}
