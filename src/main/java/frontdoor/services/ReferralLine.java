package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.forms.When;
import frontdoor.partners.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who is told when its condition holds, and what they are told.
///
/// @param basis the ground on which they are told; null where a line to a partner names none, who then is not
/// @param acknowledge within which the recipient says that it has it, or null for the partner's own span
/// @param code how telling works, or null if the file does not say
/// @param does what the recipient does, a word, or null
/// @param open the service whose case it opens, or null
public record ReferralLine(
        String key,
        String title,
        String to,
        When when,
        List<String> share,
        Span within,
        @Nullable Basis basis,
        @Nullable Span acknowledge,
        @Nullable ReferralCode code,
        boolean urgent,
        @Nullable String open,
        @Nullable String does) {

    public boolean needsConsent() {
        return basis == Basis.CONSENT;
    }

    public boolean isToPartner() {
        return to.startsWith("partner:");
    }

    /// The same line, in other words.
    ReferralLine called(String other) {
        return new ReferralLine(key, other, to, when, share, within, basis, acknowledge, code, urgent, open, does);
    }

    /// The same line, to another recipient.
    public ReferralLine to(String recipient) {
        return new ReferralLine(
                key, title, recipient, when, share, within, basis, acknowledge, code, urgent, open, does);
    }
}
