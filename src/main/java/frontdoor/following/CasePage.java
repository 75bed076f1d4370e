package frontdoor.following;

import frontdoor.cases.Appointments.Standing;
import frontdoor.cases.OnCalls;
import frontdoor.services.Advice;
import frontdoor.web.Link;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as somebody who reported it reads it.
///
/// @param state the last part of the key of the tag's words: open, yours, late, ended
/// @param status where it is, or how it ended
/// @param says what happens next or what the end means, or null
/// @param asked what we asked of them and wait for, or null
/// @param onCall who can be called although the offices are closed; empty for most
/// @param actions what they may do now
/// @param complaint whether they may complain about how we dealt with it
/// @param ending what can still be done, or null while the case is open
/// @param told whom we told of it; empty for somebody whose report was added to another's
/// @param advice what the person can do themselves, and what others do without us; empty for the same
/// @param pack whether there is an information pack of it
/// @param appointment how it stands with the appointment that it needs; null where it needs none
/// @param oldest whether the story is told from its beginning
/// @param answers what they told us; empty for somebody whose report was added to another's
/// @param command made with the page, so that sending a form of it twice is sending it once
/// @param seconds until the pass ends
/// @param notice a key of a message to show first, or null
public record CasePage(
        String reference,
        String title,
        String state,
        Instant openedAt,
        String status,
        @Nullable String says,
        @Nullable Asked asked,
        List<Promise> promises,
        List<OnCalls.Call> onCall,
        List<Link> actions,
        boolean complaint,
        @Nullable Ending ending,
        List<ToldLine> told,
        List<Advice> advice,
        boolean pack,
        @Nullable Standing appointment,
        List<Step> story,
        boolean oldest,
        List<SummaryRow> answers,
        boolean joined,
        UUID command,
        int seconds,
        @Nullable String notice) {

    public String colour() {
        return switch (state) {
            case "yours" -> "govuk-tag--yellow";
            case "late" -> "govuk-tag--red";
            case "ended" -> "govuk-tag--grey";
            default -> "govuk-tag--blue";
        };
    }

    public Standing.@Nullable Booked booked() {
        return appointment instanceof Standing.Booked booked ? booked : null;
    }

    public Standing.@Nullable Waits waits() {
        return appointment instanceof Standing.Waits waits ? waits : null;
    }

    public Standing.@Nullable Open bookable() {
        return appointment instanceof Standing.Open open ? open : null;
    }

    /// @param text the letter that asks, or null if we have none of that
    public record Asked(@Nullable String text, List<Link> answers) {}

    /// A promise and what became of it.
    ///
    /// @param state the last part of the key of the tag's words: running, paused, late, met, missed
    /// @param says by when, or when it was done
    public record Promise(String title, String state, String says) {

        public String colour() {
            return switch (state) {
                case "late", "missed" -> "govuk-tag--red";
                case "met" -> "govuk-tag--green";
                case "paused" -> "govuk-tag--yellow";
                default -> "govuk-tag--blue";
            };
        }

        public boolean isToCome() {
            return state.equals("running") || state.equals("late") || state.equals("paused");
        }
    }

    /// @param reopenUntil until when the person may say that it is not done, or null
    /// @param review the service that looks at the decision again, or null
    /// @param asks whether we ask if it is solved
    /// @param solved what they answered, or null
    /// @param words what they had typed beside another answer and not sent, or null
    public record Ending(
            Instant at,
            @Nullable Instant reopenUntil,
            @Nullable Link review,
            @Nullable Instant reviewUntil,
            @Nullable Link again,
            boolean asks,
            @Nullable Boolean solved,
            @Nullable String words) {

        /// Whether there is a box to type in.
        public boolean hasBox() {
            return asks && solved != null;
        }
    }

    /// @param text a sentence more, or null
    /// @param letter what we wrote, or null
    /// @param said what they wrote and sent
    public record Step(
            Instant at,
            String title,
            @Nullable String text,
            @Nullable Letter letter,
            List<SummaryRow> said) {}

    /// @param medium how it was sent: email, text, post
    /// @param problem a key of what went wrong with it, or null
    /// @param open whether it is unfolded, as the newest one is
    public record Letter(
            String body, String medium, @Nullable String problem, boolean open) {}
}
