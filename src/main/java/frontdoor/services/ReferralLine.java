package frontdoor.services;

import frontdoor.calendars.Span;
import frontdoor.forms.When;
import frontdoor.partners.Basis;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Somebody who is told when its condition holds, and what they are told.
///
/// @param title what it is, for whoever works on it: staff and the recipient
/// @param told who that is, for the person, where they read who is told; the title if the file has no other word
/// @param basis the ground on which they are told; null where a line to a partner names none, who then is not
/// @param acknowledge within which the recipient says that it has it, or null for the partner's own span
/// @param code how telling works, or null if the file does not say
/// @param does what the recipient does, a word, or null
/// @param open the service whose case it opens, or null
public record ReferralLine(
        String key,
        String title,
        String told,
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

    /// The same line, in another language. One without a word of its own for the person is told of by its title there,
    /// too.
    ///
    /// @param translation gives a text in that language, from its key and the text here
    ReferralLine in(BinaryOperator<String> translation) {
        var other = translation.apply("title", title);
        var otherTold = told.equals(title) ? other : translation.apply("told", told);
        return new ReferralLine(
                key, other, otherTold, to, when, share, within, basis, acknowledge, code, urgent, open, does);
    }

    /// The same line, to another recipient.
    public ReferralLine to(String recipient) {
        return new ReferralLine(
                key, title, told, recipient, when, share, within, basis, acknowledge, code, urgent, open, does);
    }
}
