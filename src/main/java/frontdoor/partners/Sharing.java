package frontdoor.partners;

import frontdoor.partners.Verdict.Reason;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// The one function that everything goes through before it is told to anybody. It reads no clock and no
/// database.
///
/// A ground is needed always, and a yes where the ground is consent. A partner is told only what one
/// agreement in force covers whole: party, purpose and every item. Vital interests and safeguarding need no
/// agreement, but somebody's decision ([Basis#needsDecision]), which whoever sends it asks for. Teams of the
/// council need no agreement. What is never sent goes to nobody, unless an agreement that covers it names
/// it.
@Component
public final class Sharing {

    private static final String TEAM = "team:";

    private final Partners partners;

    public Sharing(Partners partners) {
        this.partners = partners;
    }

    public Verdict verdict(Disclosure what) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (what.basis() == null) {
            reasons.add(Reason.NO_BASIS);
        }
        if (what.basis() == Basis.CONSENT && !what.consented()) {
            reasons.add(Reason.NO_CONSENT);
        }
        var agreement = agreement(what, reasons);
        if (agreement.isEmpty() && what.items().stream().anyMatch(partners.neverSent()::contains)) {
            reasons.add(Reason.NEVER_SENT);
        }
        return reasons.isEmpty()
                ? new Verdict.Allowed(agreement.map(Agreement::key).orElse(null))
                : new Verdict.Refused(List.copyOf(reasons));
    }

    /// The one that covers it all. Where one is needed and there is none, the reasons say why.
    private Optional<Agreement> agreement(Disclosure what, Set<Reason> reasons) {
        if (isTeam(what.recipient())) {
            return Optional.empty();
        }
        var partner = partners.recipient(what.recipient());
        if (partner.isEmpty()) {
            reasons.add(Reason.UNKNOWN_RECIPIENT);
            return Optional.empty();
        }
        var between =
                only(partners.agreements(), each -> each.isBetween(partner.get().key(), what.purpose()));
        var inForce = only(between, each -> each.isInForce(what.day()));
        var covering = only(inForce, each -> each.items().containsAll(what.items()));
        if (covering.isEmpty() && (what.basis() == null || !what.basis().needsDecision())) {
            reasons.add(
                    between.isEmpty()
                            ? Reason.NO_AGREEMENT
                            : inForce.isEmpty() ? Reason.AGREEMENT_OVER : Reason.ITEM_NOT_COVERED);
        }
        return covering.stream().findFirst();
    }

    private static List<Agreement> only(List<Agreement> agreements, Predicate<Agreement> which) {
        return agreements.stream().filter(which).toList();
    }

    private static boolean isTeam(String recipient) {
        return recipient.startsWith(TEAM) && recipient.length() > TEAM.length();
    }

    /// What the agreement that comes nearest leaves out, on whatever day it is in force: for whoever reads a
    /// line before anything is sent. Empty where one agreement covers all; all of them where there is none
    /// for this purpose.
    ///
    /// @param partner its key
    public Set<String> uncovered(String partner, String purpose, Set<String> items) {
        return partners.agreements().stream()
                .filter(each -> each.isBetween(partner, purpose))
                .map(each -> without(items, each.items()))
                .min(Comparator.comparingInt(Set::size))
                .orElse(items);
    }

    private static Set<String> without(Set<String> items, Set<String> covered) {
        var left = new TreeSet<>(items);
        left.removeAll(covered);
        return left;
    }
}
