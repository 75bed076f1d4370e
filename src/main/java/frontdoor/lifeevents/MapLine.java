package frontdoor.lifeevents;

import frontdoor.calendars.Span;
import frontdoor.partners.Basis;
import frontdoor.partners.Verdict.Reason;
import frontdoor.services.ReferralCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is told, or only spoken of, for a life event.
///
/// @param number from 1, over all services of the event
/// @param code how telling works, or null if the file does not say
/// @param recipient `team:revenues` or `partner:gp`; null for what is only said
/// @param stages keys of the stages in which it is told
/// @param items what is shared, by key
/// @param labels the same, as the question puts it
/// @param acknowledge within which the recipient says that it has it; null where nobody has said
/// @param within within which it does its part; null for what is only said
/// @param against why it could not be sent on the day, though the person said yes
/// @param marks what is wrong with it, or to be known of it
public record MapLine(
        int number,
        String service,
        String key,
        String title,
        @Nullable ReferralCode code,
        @Nullable String recipient,
        Set<String> stages,
        List<String> items,
        List<String> labels,
        @Nullable Basis basis,
        @Nullable Span acknowledge,
        @Nullable Span within,
        List<Reason> against,
        Set<Mark> marks) {

    /// Whether nobody is told: the person reads what they, or others, can do.
    public boolean isOnlySaid() {
        return recipient == null;
    }

    public enum Mark {
        /// No stage tells it.
        NEVER_TOLD,
        /// The partner does not take this service.
        NOT_TAKEN,
        /// The same recipient is told by another line.
        DOUBLE,
        /// Something stands against sending it: there is no agreement, say.
        NOT_COVERED,
        /// It goes without an agreement, on somebody's written decision each time.
        DECISION
    }
}
