package frontdoor.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A call as its events make it.
///
/// It follows from the set of events and their own times. In which order they came, and whether one came twice, makes
/// no difference. What comes after the end, such as a late "held", says nothing.
///
/// @param id the telephone system's own
/// @param queue in which it first waited, or null if nobody said
/// @param number from which it comes, E.164, or null when it is withheld
/// @param ringing the username of whom it rings for now, or null
/// @param answeredBy the extension that answered it first, or null
/// @param staff the username of whoever answered it first, or null
/// @param now the username of whoever talks with the person, or null
/// @param offeredAt when it came
/// @param answeredAt when it was first answered, or null
/// @param endedAt when nobody was on the line any more, or null
/// @param wrappedAt when the work after it was done, or null
/// @param waited until it was answered, given up or, while it waits, nothing
/// @param talk how long somebody talked with the person in all
/// @param hold how long the person was on hold in all
/// @param wrap from the end until the work after it was done
/// @param transfers how often it was passed on
record Call(
        String id,
        State state,
        @Nullable String queue,
        @Nullable String number,
        @Nullable String ringing,
        @Nullable String answeredBy,
        @Nullable String staff,
        @Nullable String now,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Instant wrappedAt,
        Duration waited,
        Duration talk,
        Duration hold,
        Duration wrap,
        int transfers) {

    enum State {
        WAITING,
        TALKING,
        HOLDING,
        PASSED,
        WRAPPING,
        DONE,
        ABANDONED
    }

    private static final Comparator<CallEvent> BY_TIME = Comparator.comparing(CallEvent::at)
            .thenComparing(CallEvent::kind)
            .thenComparing(event -> Objects.requireNonNullElse(event.extension(), ""));

    /// @param events of one call, at least one, in any order and as often as they come
    static Call of(Collection<CallEvent> events) {
        var inOrder = new TreeSet<>(BY_TIME);
        inOrder.addAll(events);
        var story = new Story(inOrder.first().at());
        inOrder.forEach(story::goOn);
        return story.call(inOrder);
    }

    /// Goes through the events once.
    private static final class Story {

        private final Instant offeredAt;
        private State state = State.WAITING;
        private Instant since;
        private @Nullable String ringing;
        private @Nullable CallEvent answered;
        private @Nullable String now;
        private @Nullable Instant endedAt;
        private @Nullable Instant wrappedAt;
        private Duration talk = Duration.ZERO;
        private Duration hold = Duration.ZERO;
        private int transfers;

        Story(Instant offeredAt) {
            this.offeredAt = offeredAt;
            this.since = offeredAt;
        }

        void goOn(CallEvent event) {
            switch (event.kind()) {
                case OFFERED -> offered(event);
                case ANSWERED -> answered(event);
                case HELD -> turn(State.TALKING, State.HOLDING, event.at());
                case RESUMED -> turn(State.HOLDING, State.TALKING, event.at());
                case TRANSFERRED -> passed(event);
                case ENDED, ABANDONED -> ended(event);
                case WRAPPED -> wrapped(event);
            }
        }

        private boolean isOver() {
            return endedAt != null;
        }

        private void offered(CallEvent event) {
            if (!isOver() && (state == State.WAITING || state == State.PASSED)) {
                ringing = event.staff();
            }
        }

        private void answered(CallEvent event) {
            if (isOver()) {
                return;
            }
            if (answered == null) {
                answered = event;
            }
            count(event.at());
            state = State.TALKING;
            now = event.staff();
            ringing = null;
        }

        private void turn(State from, State to, Instant at) {
            if (state == from) {
                count(at);
                state = to;
            }
        }

        private void passed(CallEvent event) {
            if (isOver() || answered == null) {
                return;
            }
            count(event.at());
            state = State.PASSED;
            transfers++;
            ringing = event.staff();
        }

        private void ended(CallEvent event) {
            if (isOver()) {
                return;
            }
            count(event.at());
            endedAt = event.at();
            ringing = null;
            state = answered == null ? State.ABANDONED : State.WRAPPING;
        }

        private void wrapped(CallEvent event) {
            if (state == State.WRAPPING) {
                wrappedAt = event.at();
                state = State.DONE;
            }
        }

        private void count(Instant until) {
            var length = Duration.between(since, until);
            if (state == State.TALKING) {
                talk = talk.plus(length);
            } else if (state == State.HOLDING) {
                hold = hold.plus(length);
            }
            since = until;
        }

        Call call(Collection<CallEvent> events) {
            var answeredAt = answered == null ? null : answered.at();
            var waitedUntil = answeredAt == null ? endedAt : answeredAt;
            return new Call(
                    events.iterator().next().call(),
                    state,
                    first(events, CallEvent::queue).orElse(null),
                    first(events, CallEvent::number).orElse(null),
                    ringing,
                    answered == null ? null : answered.extension(),
                    answered == null ? null : answered.staff(),
                    now,
                    offeredAt,
                    answeredAt,
                    endedAt,
                    wrappedAt,
                    between(offeredAt, waitedUntil),
                    talk,
                    hold,
                    endedAt == null ? Duration.ZERO : between(endedAt, wrappedAt),
                    transfers);
        }

        private static Duration between(Instant from, @Nullable Instant until) {
            return until == null ? Duration.ZERO : Duration.between(from, until);
        }

        private static Optional<String> first(
                Collection<CallEvent> events, Function<CallEvent, @Nullable String> part) {
            return events.stream()
                    .flatMap(event -> Optional.ofNullable(part.apply(event)).stream())
                    .findFirst();
        }
    }
}
