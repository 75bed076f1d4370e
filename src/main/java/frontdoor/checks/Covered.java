package frontdoor.checks;

import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/// Which lines of a service could not be sent as things stand: no agreement covers them, or what they share
/// is never sent. It is advice: the file works, and agreements come and go without it.
final class Covered {

    private final Partners partners;
    private final Service service;
    private final Faults faults;

    private Covered(Partners partners, Service service, Faults faults) {
        this.partners = partners;
        this.service = service;
        this.faults = faults;
    }

    /// @param council the council's own folder; where its files of partners cannot be read, nothing is said
    ///     here
    static List<Fault> advice(ServiceFile file, Service service, Path council) {
        var faults = new Faults(file.positions());
        try {
            new Covered(Partners.in(council), service, faults).look();
        } catch (IllegalArgumentException _) {
            return List.of(); // whoever checks those files is told why
        }
        return faults.all();
    }

    private void look() {
        if (!partners.all().isEmpty()) {
            service.sending().refer().values().forEach(this::line);
        }
    }

    private void line(ReferralLine line) {
        var at = Spot.NOWHERE.at("refer", line.key());
        var partner = partners.recipient(line.to()).orElse(null);
        var basis = line.basis();
        if (partner != null
                && !partner.takes().contains(service.key())
                && service.finding().events().stream().noneMatch(partner.takes()::contains)) {
            faults.add(
                    at.at("to").pointer(),
                    "The partner '" + partner.key() + "' does not take '" + service.key() + "'.",
                    "Add it to its 'takes' in partners.yaml, or send the line elsewhere.");
        }
        var items = new HashSet<>(line.share());
        if (partner != null && basis != null && !basis.needsDecision()) {
            var left = new Sharing(partners).uncovered(partner.key(), service.key(), items);
            if (!left.isEmpty()) {
                faults.add(
                        at.at("share").pointer(),
                        "No agreement with '" + partner.key() + "' for '" + service.key() + "' covers "
                                + Words.and(List.copyOf(new TreeSet<>(left))) + ".",
                        "Nothing of the line is sent until one in agreements.yaml does.");
            }
        } else {
            items.retainAll(partners.neverSent());
            if (!items.isEmpty()) {
                faults.add(
                        at.at("share").pointer(),
                        "The line shares " + Words.and(List.copyOf(new TreeSet<>(items))) + ", which is never sent.",
                        "Take it away: nothing of the line is sent with it.");
            }
        }
    }
}
