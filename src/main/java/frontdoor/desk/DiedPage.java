package frontdoor.desk;

import frontdoor.web.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who on record is taken for the person whose death a case tells of, and what was not sent to them.
///
/// @param deceased the name as it was reported
/// @param quiet whether the case tells nobody for now
/// @param works whether the reader may decide anything
/// @param summary what was stopped, as `3 letters, 1 reminder`; empty for nothing
/// @param family where what was stopped can be sent, to whoever reported the death; empty for nowhere
/// @param familyConfirmed whether that address is known to be theirs; nothing goes there before
/// @param calls promised calls to them that are open
/// @param typed what was looked for; never in an address
/// @param hits who was found
/// @param notice what to say first, or null
public record DiedPage(
        String reference,
        String deceased,
        boolean quiet,
        boolean works,
        List<Somebody> people,
        String summary,
        List<Line> stopped,
        String family,
        boolean familyConfirmed,
        List<Call> calls,
        String typed,
        List<Somebody> hits,
        @Nullable String notice,
        Problems problems) {

    /// @param state the last part of the key of its words: `taken`, `possible`, `confirmed`, `not_them`,
    ///     `in_error`
    /// @param agrees in words
    public record Somebody(
            long id, String name, @Nullable LocalDate born, String address, String state, String agrees) {

        public String colour() {
            return switch (state) {
                case "taken", "confirmed" -> "govuk-tag--red";
                case "possible" -> "govuk-tag--yellow";
                default -> "govuk-tag--grey";
            };
        }

        public boolean stops() {
            return state.equals("taken") || state.equals("confirmed");
        }

        public boolean mayBeConfirmed() {
            return !state.equals("confirmed") && !state.equals("in_error");
        }
    }

    /// @param kind the last part of the key of its words
    /// @param canBePassedOn whether the family can be sent it, which takes that somebody confirmed who died
    public record Line(UUID id, Instant at, String kind, String about, boolean canBePassedOn) {}

    public record Call(UUID id, Instant until) {}
}
