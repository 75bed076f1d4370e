package frontdoor.services;

import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that [Decide] needs to know of a case. The store keeps it; nothing else about a case changes what may happen.
///
/// @param stage where it is; null before it is opened and once it has ended
/// @param outcome how it ended, or null while it is open
/// @param answers the service's and the staff's answers, by key, as [frontdoor.forms] keeps them
/// @param queue where it waits, or null when it has ended
/// @param channel how the council was met when it was opened; null before that
/// @param enteredAt when it entered its stage, or ended; null before it is opened
/// @param clocks standards and timers that were ever started, by key; a timer's key is `stage.action`
/// @param referrals what became of each referral line that was sent
/// @param takenBy who last took each action, by action key
/// @param extended what has extended a clock already, as `standard.action`
public record CaseState(
        @Nullable String stage,
        @Nullable String outcome,
        Map<String, Object> answers,
        @Nullable String queue,
        Service.Priority priority,
        @Nullable Channel channel,
        @Nullable Instant openedAt,
        @Nullable Instant enteredAt,
        Map<String, ClockState> clocks,
        Map<String, ReferralState> referrals,
        Map<String, String> takenBy,
        Set<String> extended) {

    /// A case that is about to be opened.
    public static CaseState none() {
        return new CaseState(
                null,
                null,
                Map.of(),
                null,
                Service.Priority.NORMAL,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
    }

    /// The same case with other answers.
    public CaseState answering(Map<String, Object> others) {
        return new CaseState(
                stage, outcome, others, queue, priority, channel, openedAt, enteredAt, clocks, referrals, takenBy,
                extended);
    }

    /// The same case with these referral lines taken back, as far as they were sent.
    public CaseState takingBack(Set<String> lines) {
        var others = new LinkedHashMap<>(referrals);
        others.replaceAll((line, was) -> lines.contains(line) ? ReferralState.RETRACTED : was);
        return new CaseState(
                stage, outcome, answers, queue, priority, channel, openedAt, enteredAt, clocks, others, takenBy,
                extended);
    }

    public boolean isOpen() {
        return stage != null;
    }

    public enum ReferralState {
        SENT,
        FINISHED,
        /// The recipient did not take it on, could not do it, or it was called off.
        NOT_DONE,
        RETRACTED
    }
}
