package frontdoor.referrals;

import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One recipient who was told one thing for one line of a case, and what became of it.
///
/// @param team whose case it is
/// @param recipient `team:` or `partner:` and a key
/// @param route how it gets there: portal, webhook, email, telephone, letter
/// @param shared exactly what is told
/// @param basis why it may be told, or null while it may not
/// @param agreement under which a partner is told, or null
/// @param consent who said yes, when and to what, or null where it does not rest on that
/// @param refused why it may not be sent as it stands; else empty
/// @param since when it came to its status
/// @param handedAt when a partner's own system took the news of it, or null
/// @param deliveredAt when the recipient had it, or null; a system has it once it read it or answered
/// @param unansweredSince since when it has no reply although the recipient was chased, or null
/// @param reason coded, or null; of what is completed the key of a [Result]
/// @param replaces the referral that this one makes again, or null
/// @param retraction how it was taken back, or null
public record Referral(
        UUID id,
        Reference reference,
        String service,
        String line,
        String title,
        String team,
        String recipient,
        String route,
        String purpose,
        List<Told> shared,
        @Nullable String basis,
        @Nullable String agreement,
        @Nullable Consent consent,
        List<String> refused,
        boolean urgent,
        Status status,
        Instant since,
        int revision,
        Instant madeAt,
        @Nullable Instant handedAt,
        @Nullable Instant deliveredAt,
        Deadlines deadlines,
        @Nullable Instant chasedAt,
        @Nullable Instant unansweredSince,
        @Nullable Instant lateAt,
        @Nullable String reason,
        @Nullable String note,
        @Nullable UUID replaces,
        @Nullable Retraction retraction) {

    private static final String TEAM = "team:";
    private static final Set<String> BY_US = Set.of("telephone", "letter");

    /// @param acknowledgeBy until when the recipient says that they have it, or null
    /// @param silentAt until when an answer to the chase is waited for, or null
    /// @param actBy until when it is to be done, or null
    public record Deadlines(
            @Nullable Instant acknowledgeBy,
            @Nullable Instant silentAt,
            @Nullable Instant actBy) {}

    /// @param wording the service, its version and the line whose words were said yes to
    public record Consent(String by, Instant at, String wording) {}

    /// @param why `reported_in_error` or `consent_withdrawn`
    /// @param by until when the recipient says that they have seen it, or null before that is reckoned
    /// @param chasedAt when they were asked once more, or null
    /// @param silentSince since when they are silent although they were chased, or null
    /// @param seenAt when the recipient said that they have seen it, or null
    public record Retraction(
            Instant at,
            String why,
            @Nullable Instant by,
            @Nullable Instant chasedAt,
            @Nullable Instant silentSince,
            @Nullable Instant seenAt) {}

    public boolean isForTeam() {
        return recipient.startsWith(TEAM);
    }

    /// The key of the team or the partner.
    public String recipientKey() {
        return recipient.substring(recipient.indexOf(':') + 1);
    }

    /// Whether somebody knows that there is something: it is theirs, and was brought to them or is there to be found.
    ///
    /// @param who a recipient: `team:` or `partner:` and a key
    public boolean isKnownTo(String who) {
        return recipient.equals(who) && standing(false).isKnown();
    }

    Standing standing(boolean withdrawn) {
        return new Standing(status, deliveredAt != null, handedAt != null, retraction != null, withdrawn);
    }

    /// Whether they know what it says: somebody called, a letter was posted, or they read it.
    public boolean wasTold() {
        return standing(false).wasTold();
    }

    /// How far telling them has come, as the person is told: the key of a status, or of how they will be told where
    /// nobody has: `telephone`, `letter`, or `sending`.
    public String told() {
        if (toldAt() != null || status != Status.REQUESTED) {
            return status.key();
        }
        return BY_US.contains(route) ? route : "sending";
    }

    /// When it was there for them, or null; what a system was handed is there for it to read.
    public @Nullable Instant toldAt() {
        return deliveredAt == null ? handedAt : deliveredAt;
    }

    /// Whether it has come to its end and they were never told.
    public boolean isNeverTold() {
        return standing(false).isNeverTold();
    }

    public boolean isUnanswered() {
        return unansweredSince != null;
    }

    public boolean restsOnConsent() {
        return "consent".equals(basis);
    }

    /// Whether the recipient has still to say that they know it was taken back.
    public boolean awaitsSeen() {
        return retraction != null && retraction.seenAt() == null;
    }
}
