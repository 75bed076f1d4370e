package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.forms.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who is told when its condition holds, and what they are told.
///
/// @param does what the recipient does, a word, or null
/// @param open the service whose case it opens, or null
public record ReferralLine(
        String key,
        String title,
        String to,
        When when,
        List<String> share,
        Span within,
        boolean needsConsent,
        boolean urgent,
        @Nullable String open,
        @Nullable String does) {

    /// The same line, in other words.
    ReferralLine called(String other) {
        return new ReferralLine(key, other, to, when, share, within, needsConsent, urgent, open, does);
    }

    /// The same line, to another recipient.
    public ReferralLine to(String recipient) {
        return new ReferralLine(key, title, recipient, when, share, within, needsConsent, urgent, open, does);
    }
}
