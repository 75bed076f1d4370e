package frontdoor.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Writes down that a session was used at most once a minute, so that reading a page writes nothing: the moment of its
/// last use is known to the minute.
///
/// @param <S> the sessions as they are kept
record UnhurriedSessions<S extends Session>(SessionRepository<S> kept)
        implements SessionRepository<UnhurriedSessions.Unhurried<S>> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public Unhurried<S> createSession() {
        return new Unhurried<>(kept.createSession());
    }

    @Override
    public void save(Unhurried<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable Unhurried<S> findById(String id) {
        var session = kept.findById(id);
        return session == null ? null : new Unhurried<>(session);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    record Unhurried<S extends Session>(S kept) implements Session {

        @Override
        public void setLastAccessedTime(Instant at) {
            if (at.isAfter(kept.getLastAccessedTime().plus(MINUTE))) {
                kept.setLastAccessedTime(at);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
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
        public void setMaxInactiveInterval(Duration longest) {
            kept.setMaxInactiveInterval(longest);
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
