package frontdoor.referrals;

import frontdoor.partners.Basis;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Sharing;
import frontdoor.partners.SharingDecision;
import frontdoor.partners.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What allows something to be told, or all that stands against it.
///
/// @param agreement under which a partner is told, or null
/// @param decision in which somebody wrote down why, or null where none is needed
/// @param refused keys of what stands against it; empty when it may go
public record Permit(@Nullable String agreement, @Nullable UUID decision, List<String> refused) {

    private static final String NO_DECISION = "no_decision";

    /// The verdict on it. A ground that needs somebody's decision stands against it until there is one.
    static Permit of(Verdict verdict, Disclosure what, @Nullable UUID decision) {
        return switch (verdict) {
            case Verdict.Refused refused ->
                new Permit(
                        null,
                        null,
                        refused.reasons().stream().map(Verdict.Reason::key).toList());
            case Verdict.Allowed allowed
            when needsDecision(what, allowed) && decision == null -> new Permit(null, null, List.of(NO_DECISION));
            case Verdict.Allowed allowed -> new Permit(allowed.agreement(), decision, List.of());
        };
    }

    private static boolean needsDecision(Disclosure what, Verdict.Allowed allowed) {
        var basis = what.basis();
        return allowed.agreement() == null
                && what.recipient().startsWith("partner:")
                && basis != null
                && basis.needsDecision();
    }

    /// For what a case's file says is to be told: nobody has decided anything about it yet.
    public static Permit of(Sharing sharing, Disclosure what) {
        return of(sharing.verdict(what), what, null);
    }

    /// For what waits as a draft: meanwhile there may be an agreement, or somebody may have decided.
    ///
    /// @param decided what was decided about its case, the newest first; the newest about this counts
    static Permit of(Sharing sharing, List<SharingDecision> decided, Referral draft, Disclosure what) {
        return of(
                sharing.verdict(what),
                what,
                decided.stream()
                        .filter(made -> isAbout(made, draft))
                        .findFirst()
                        .filter(SharingDecision::shared)
                        .map(SharingDecision::id)
                        .orElse(null));
    }

    /// A decision not to share is about whatever has any of its items, on whichever ground.
    private static boolean isAbout(SharingDecision made, Referral draft) {
        var items = draft.shared().stream().map(Told::key).collect(Collectors.toSet());
        if (!draft.reference().value().equals(made.reference())
                || !made.recipient().equals(draft.recipient())) {
            return false;
        }
        return made.shared()
                ? made.items().containsAll(items)
                        && Basis.of(String.valueOf(draft.basis())).equals(Optional.ofNullable(made.basis()))
                : !Collections.disjoint(made.items(), items);
    }
}
