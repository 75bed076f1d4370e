package frontdoor.services;

import frontdoor.forms.When;
import java.time.Instant;
import java.util.List;

/// A line of `refer` that tells nobody: what the person can do, or what somebody else does, where it
/// applies. It is not among [Service#refer], so nothing that decides can send it.
///
/// @param urgent whether it may be too late soon, so that it is said first
/// @param says a sentence or two for the person
public record Advice(String key, String title, ReferralCode code, When when, boolean urgent, String says) {

    /// The same advice, in other words.
    public Advice called(String otherTitle, String otherWords) {
        return new Advice(key, otherTitle, code, when, urgent, otherWords);
    }

    /// What applies to a case now, in the file's order.
    public static List<Advice> holding(Service service, CaseState state, Facts facts, Instant now) {
        var draft = new Draft(service, state, facts, now);
        return service.sending().advice().values().stream()
                .filter(advice -> draft.holds(advice.when()))
                .toList();
    }
}
