package frontdoor.desk;

import frontdoor.referrals.Referral;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral as staff see it: to whom, what was shared, on which basis, where it stands and all that happened.
///
/// @param id null for one of before, of which no more is known than where it stands
/// @param line its key in the service's file
/// @param to the recipient's title
/// @param state the last part of the key of its words
/// @param since when it came to that, or null
/// @param shared what the recipient was told, as far as the reader may see it
/// @param basis why it may be told, in words; empty if nothing allows it
/// @param refused why it was not sent, each a sentence
/// @param does what the recipient does, or null
/// @param acknowledge until when the recipient says that they have it; none once they have
/// @param act until when it is to be done; none once it has come to its end
/// @param why a reason or a remark to where it stands, or null
/// @param chasedAt when the recipient was asked once more, or null
/// @param retraction how it was taken back, or null
/// @param tags keys of words for what stands beside its state: unanswered, late, retracted, retraction_silent, unread,
///     asking
/// @param history what happened, the newest first
/// @param mine whether the reader's team was asked and has not come to an end of it
/// @param theirs whether the case is the reader's to work on
public record ReferralPart(
        @Nullable UUID id,
        String reference,
        String line,
        String title,
        String to,
        String state,
        @Nullable Instant since,
        List<SummaryRow> shared,
        String basis,
        List<String> refused,
        @Nullable String does,
        Due acknowledge,
        Due act,
        @Nullable String why,
        @Nullable Instant chasedAt,
        Referral.@Nullable Retraction retraction,
        List<String> tags,
        List<Step> history,
        boolean mine,
        boolean theirs) {

    /// @param says what happened, in words
    /// @param more a reason or a remark, or the name of a file; or null
    /// @param file the id of a file that a partner added, or null
    public record Step(
            Instant at,
            String says,
            String by,
            @Nullable String more,
            @Nullable String file) {}

    public String colour() {
        return switch (state) {
            case "completed", "finished" -> "govuk-tag--green";
            case "rejected", "failed", "not_done" -> "govuk-tag--red";
            case "on_hold", "draft" -> "govuk-tag--yellow";
            case "cancelled", "entered_in_error", "not_told", "retracted" -> "govuk-tag--grey";
            default -> "govuk-tag--blue";
        };
    }

    public boolean isLive() {
        return switch (state) {
            case "requested", "accepted", "in_progress", "on_hold", "sent" -> true;
            default -> false;
        };
    }

    /// Whether the partner asked something that nobody has answered.
    public boolean isAsking() {
        return tags.contains("asking");
    }

    /// Whether nobody at the partner can sign in to read it.
    public boolean isUnread() {
        return tags.contains("unread");
    }

    /// Whether the recipient has still to say that they know it was taken back.
    public boolean awaitsSeen() {
        return tags.contains("retracted");
    }
}
