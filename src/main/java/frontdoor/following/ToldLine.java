package frontdoor.following;

import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who was told of a case, or is to be, as the person reads it.
///
/// @param line its key in the service's file
/// @param at when they were told, or null while they have not been
/// @param state the last part of the key of its words: a referral's status, or where they were not told `not_yet`,
///     `never`, or how they will be: `telephone`, `letter`, `sending`
/// @param answeredAt when they answered last, or null
/// @param reason the last part of the key of why they do not do it, or null
/// @param silent whether they give no answer although they were asked twice
/// @param shared what they were told
/// @param consent the last part of the key of its words: given, withdrawn, carried, known where they were told; given,
///     withdrawn_untold, carried_untold where not; null where it rests on no consent
public record ToldLine(
        String line,
        String title,
        @Nullable Instant at,
        String state,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        boolean silent,
        List<SummaryRow> shared,
        @Nullable String consent) {

    public String colour() {
        return switch (state) {
            case "completed" -> "govuk-tag--green";
            case "rejected", "failed" -> "govuk-tag--red";
            case "not_yet", "never", "telephone", "letter", "sending", "cancelled", "entered_in_error" ->
                "govuk-tag--grey";
            case "on_hold" -> "govuk-tag--yellow";
            default -> "govuk-tag--blue";
        };
    }

    /// Whether the person can take back what it rests on.
    public boolean canWithdraw() {
        return "given".equals(consent);
    }

    public boolean canUndo() {
        return consent != null && consent.startsWith("withdrawn");
    }
}
