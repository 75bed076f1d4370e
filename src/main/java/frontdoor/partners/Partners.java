package frontdoor.partners;

import frontdoor.council.CouncilFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The partner agencies and the agreements with them, from the council's folder. A council without the files
/// has none, so nothing goes to any partner.
@Component
public final class Partners {

    /// Sent to nobody unless an agreement names it. A council's `never` adds to these; it cannot take from
    /// them.
    static final Set<String> NEVER = Set.of("cause_of_death", "will", "ni_number");

    private final Map<String, Partner> byKey;
    private final List<Agreement> agreements;
    private final Set<String> neverSent;

    @Autowired
    Partners(CouncilFolder folder) {
        this(
                PartnersFile.in(folder.resolve(PartnersFile.NAME)),
                AgreementsFile.in(folder.resolve(AgreementsFile.NAME)));
    }

    private Partners(List<Partner> partners, AgreementsFile.Listed listed) {
        this(partners, listed.agreements(), listed.never());
    }

    /// @throws IllegalArgumentException if an agreement names a party that is no partner
    Partners(Collection<Partner> partners, List<Agreement> agreements, Set<String> never) {
        this.byKey = partners.stream()
                .collect(Collectors.toMap(Partner::key, each -> each, (one, _) -> one, LinkedHashMap::new));
        this.agreements = List.copyOf(agreements);
        var all = new HashSet<>(NEVER);
        all.addAll(never);
        this.neverSent = Set.copyOf(all);
        for (var agreement : agreements) {
            for (var party : agreement.parties()) {
                if (!byKey.containsKey(party)) {
                    throw new IllegalArgumentException(
                            "agreements.yaml: agreements.%s names the party '%s', which is no partner"
                                    .formatted(agreement.key(), party));
                }
            }
        }
    }

    /// @param council the council's own folder
    /// @throws IllegalArgumentException if a file lacks something, in words that say where
    public static Partners in(Path council) {
        return new Partners(
                PartnersFile.in(council.resolve(PartnersFile.NAME)),
                AgreementsFile.in(council.resolve(AgreementsFile.NAME)));
    }

    /// In the file's order.
    public Collection<Partner> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Partner> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// @param recipient as a referral line names it, `partner:hospice_at_home`; anything else finds nobody
    public Optional<Partner> recipient(String recipient) {
        return recipient.startsWith(Partner.PREFIX)
                ? find(recipient.substring(Partner.PREFIX.length()))
                : Optional.empty();
    }

    /// In the file's order, those that are over too.
    public List<Agreement> agreements() {
        return agreements;
    }

    /// Keys of what goes to nobody unless an agreement names it.
    public Set<String> neverSent() {
        return neverSent;
    }
}
