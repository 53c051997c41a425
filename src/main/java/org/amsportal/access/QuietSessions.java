package org.amsportal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The sessions of a store, whose last use is written once in a moment only: looking at a page then writes nothing. */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {

    private final SessionRepository<S> store;
    private final Duration moment;

    QuietSessions(SessionRepository<S> store, Duration moment) {
        this.store = store;
        this.moment = moment;
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(store.createSession(), moment);
    }

    @Override
    public void save(Quiet<S> session) {
        store.save(session.kept);
    }

    @Override
    public @Nullable Quiet<S> findById(String id) {
        S found = store.findById(id);
        return found == null ? null : new Quiet<>(found, moment);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }

    record Quiet<S extends Session>(S kept, Duration moment) implements Session {

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(kept.getLastAccessedTime().plus(moment))) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration length) {
            kept.setMaxInactiveInterval(length);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
