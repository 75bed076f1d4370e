package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.CaseSearch;
import frontdoor.cases.Status;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.EmailAddress;
import frontdoor.kernel.Postcode;
import frontdoor.kernel.Reference;
import frontdoor.people.Customer;
import frontdoor.people.People;
import frontdoor.people.Phone;
import frontdoor.services.ClockState;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds cases and people by whatever somebody says: the box decides what kind of thing it is.
///
/// Being found says something: that a case is there, and that what was typed is in it. So nobody finds a case that they
/// may not open, nor by a part of it that they may not see.
@Component
public class LookUp {

    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,12}");

    private final CaseSearch search;
    private final People people;
    private final Services services;
    private final KnownCases known;
    private final Clock clock;

    LookUp(CaseSearch search, People people, Services services, KnownCases known, Clock clock) {
        this.search = search;
        this.people = people;
        this.services = services;
        this.known = known;
        this.clock = clock;
    }

    /// What kind of thing was typed, for the audit trail, which holds no personal data.
    public static String kind(String typed) {
        if (EmailAddress.isMeant(typed)) {
            return "email";
        }
        if (Postcode.is(typed)) {
            return "postcode";
        }
        if (Phone.typed(typed).isPresent()) {
            return "phone";
        }
        return FIGURES.matcher(typed).matches() ? "uprn" : "name";
    }

    /// The newest first. A number may also be a property's, or that of a case in the system before this one.
    public List<CaseHit> cases(String typed, SignedIn who) {
        var found = search.byReference(typed);
        if (found.isPresent()) {
            return hits(known.seen(found.stream().toList(), who).stream());
        }
        var kind = kind(typed);
        var sought = new HashMap<String, String>();
        sought.put(kind, kind.equals("phone") ? Phone.typed(typed).orElse(typed) : typed);
        sought.put("source", typed);
        if (kind.equals("phone")) {
            sought.put("uprn", typed);
        }
        return hits(found(sought, List.of(), who));
    }

    /// The cases that a person reported, or that name the email address or telephone number on their record.
    public List<CaseHit> casesOf(Customer customer, SignedIn who) {
        var person = customer.person();
        var sought = new HashMap<String, String>();
        if (person.email() != null) {
            sought.put("email", person.email());
        }
        if (person.phone() != null) {
            sought.put("phone", person.phone());
        }
        return hits(found(sought, customer.ids(), who));
    }

    /// Those of the cases that the reader may know of.
    Set<Reference> known(Collection<Reference> references, SignedIn who) {
        return references.isEmpty()
                ? Set.of()
                : known.seen(search.byReferences(references), who).stream()
                        .map(Case::reference)
                        .collect(Collectors.toSet());
    }

    public List<PersonHit> people(String typed, SignedIn who) {
        return DeskAccess.seesPeople(who)
                ? people.search(typed).stream().map(PersonHit::of).toList()
                : List.of();
    }

    private Stream<Case> found(Map<String, String> sought, Collection<Long> people, SignedIn who) {
        var by = search.by(sought, people).stream()
                .collect(Collectors.toMap(
                        each -> each.kase().reference(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var all = by.values().stream().map(CaseSearch.Found::kase).toList();
        return known.seen(all, who).stream()
                .filter(kase -> finds(who, kase, Objects.requireNonNull(by.get(kase.reference()))));
    }

    /// Whoever talks with people finds their cases by who they are. A number of the system before this one is no more
    /// than a reference.
    private boolean finds(SignedIn who, Case kase, CaseSearch.Found found) {
        return DeskAccess.seesPeople(who)
                || found.numbered()
                || found.by().stream().anyMatch(detail -> sees(who, kase, detail));
    }

    private boolean sees(SignedIn who, Case kase, String detail) {
        var service = service(kase);
        return ContactQuestions.has(detail)
                ? DeskAccess.sees(who, kase, service, detail)
                : DeskAccess.sees(who, kase, service, service.asking().question(detail));
    }

    private List<CaseHit> hits(Stream<Case> found) {
        return found.sorted(Comparator.comparing(Case::openedAt).reversed())
                .map(this::hit)
                .toList();
    }

    private CaseHit hit(Case kase) {
        var service = service(kase);
        return new CaseHit(
                kase.reference().value(),
                kase.service(),
                service.title(),
                Status.of(kase, service).title(),
                kase.isOpen(),
                kase.openedAt(),
                kase.ward(),
                lateSince(kase));
    }

    private @Nullable Instant lateSince(Case kase) {
        return kase.state().clocks().values().stream()
                .filter(each -> each.kind() == ClockState.Kind.STANDARD && each.end() == null && !each.isPaused())
                .map(ClockState::dueAt)
                .filter(due -> due.isBefore(clock.instant()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Service service(Case kase) {
        return services.forCase(kase.service(), kase.version());
    }
}
