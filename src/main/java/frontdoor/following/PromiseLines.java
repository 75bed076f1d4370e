package frontdoor.following;

import frontdoor.cases.Case;
import frontdoor.kernel.CivilTime;
import frontdoor.services.ClockState;
import frontdoor.services.Service;
import frontdoor.web.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What we promised about a case and what became of it, said honestly: those to come first, then the kept and the
/// broken. One that came to nothing, because the case ended another way, is left out.
final class PromiseLines {

    private final Words words;
    private final Instant now;

    PromiseLines(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /// @param before clocks of before it was opened again
    List<CasePage.Promise> of(Case kase, Service service, List<ClockState> before) {
        return Stream.concat(kase.state().clocks().values().stream(), before.stream())
                .filter(clock -> clock.kind() == ClockState.Kind.STANDARD && clock.end() != ClockState.End.ENDED)
                .sorted(Comparator.comparing((ClockState clock) -> clock.end() != null)
                        .thenComparing(ClockState::dueAt))
                .map(clock -> line(clock, service))
                .toList();
    }

    private CasePage.Promise line(ClockState clock, Service service) {
        var standard = service.terms().standards().get(clock.key());
        var state = state(clock);
        return new CasePage.Promise(standard == null ? clock.key() : standard.title(), state, says(clock, state));
    }

    private String state(ClockState clock) {
        if (clock.end() != null) {
            return clock.end() == ClockState.End.MET ? "met" : "missed";
        }
        if (clock.isPaused()) {
            return "paused";
        }
        return clock.lateAt() != null || now.isAfter(clock.dueAt()) ? "late" : "running";
    }

    private String says(ClockState clock, String state) {
        var due = by(clock, clock.dueAt());
        return switch (state) {
            case "met", "missed" ->
                words.localize("following.promise." + state, due, by(clock, Objects.requireNonNull(clock.endedAt())));
            case "paused" ->
                words.localize("following.promise.paused", words.date(Objects.requireNonNull(clock.pausedAt())));
            default -> words.localize("following.promise." + state, due);
        };
    }

    private String by(ClockState clock, Instant at) {
        return CivilTime.isByTheDay(clock.dueAt()) ? words.date(at) : words.dateAndTime(at);
    }
}
