package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.notices.Telling;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that one command writes, gathered so that it is one statement and stands or falls as one.
///
/// @param next the case after the command
/// @param kind of the service: `report`, `complaint`
/// @param team that owns its queue, or that ended it
/// @param split the part of its queue, or null
/// @param result the class of its outcome, or null while it is open
/// @param clocks the clocks that changed
/// @param keys what the case can be found by from now on
/// @param messages letters as [frontdoor.notify] accepts them
/// @param tellings notices to staff
/// @param referrals what becomes of its referrals, as [frontdoor.referrals] accepts it
/// @param death what it says of a death, as `people.died` and `people.case_of_death` take it; null for most
record Writing(
        UUID command,
        String kind,
        String type,
        @Nullable String action,
        Actor by,
        @Nullable Channel channel,
        Instant at,
        CaseState next,
        String team,
        @Nullable String split,
        @Nullable String result,
        @Nullable LocalDate keepUntil,
        boolean late,
        List<ClockState> clocks,
        List<SearchKey> keys,
        List<Map<String, Object>> messages,
        List<Telling> tellings,
        List<Map<String, Object>> referrals,
        @Nullable Map<String, Object> death,
        Map<String, Object> particulars,
        Map<String, Object> said) {

    Map<String, Object> audit(Reference reference) {
        var what = action == null ? type : type + ":" + action;
        return Map.of("actor", by.toString(), "kind", "change", "about", reference.value(), "action", what);
    }

    /// What it takes out of a queue and puts into one.
    ///
    /// @param from where the case waited, or null
    Map<String, Integer> queueChanges(@Nullable String from) {
        var to = next.queue();
        if (Objects.equals(from, to)) {
            return Map.of();
        }
        if (from == null) {
            return Map.of(Objects.requireNonNull(to), 1);
        }
        return to == null ? Map.of(from, -1) : Map.of(from, -1, to, 1);
    }

    /// The earliest promise that is running, or null.
    @Nullable
    Instant dueAt() {
        return first(ClockState::isRunning);
    }

    /// Until when the first promise was to be kept that was broken, or null.
    @Nullable
    Instant brokenUntil() {
        return first(clock -> clock.lateAt() != null);
    }

    private @Nullable Instant first(Predicate<ClockState> which) {
        return next.clocks().values().stream()
                .filter(clock -> clock.kind() == ClockState.Kind.STANDARD && which.test(clock))
                .map(ClockState::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
