package frontdoor.catalogue;

import frontdoor.cases.Case;
import frontdoor.cases.CaseSearch;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.directory.Finder;
import frontdoor.directory.Found;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What colleagues can ask for, and what they have asked for.
@Component
class Catalogue {

    private static final int SHOWN = 20; // requests of one's own

    private final Services services;
    private final Finder finder;
    private final Staff staff;
    private final Cases cases;
    private final CaseSearch search;

    Catalogue(Services services, Finder finder, Staff staff, Cases cases, CaseSearch search) {
        this.services = services;
        this.finder = finder;
        this.staff = staff;
        this.cases = cases;
        this.search = search;
    }

    /// @param words what they say they need; empty for all
    List<Service> offered(String words) {
        if (words.isBlank()) {
            return services.all().stream().filter(Service::isInternal).toList();
        }
        return finder.find(words).stream()
                .filter(found -> found.kind().equals("service"))
                .map(Found::key)
                .flatMap(key -> offer(key).stream())
                .toList();
    }

    Optional<Service> offer(String key) {
        return services.current(key).filter(Service::isInternal);
    }

    int version(Service service) {
        return services.currentNumber(service.key());
    }

    /// Letters about it go to their address at work.
    Reporter asReporter(SignedIn who) {
        var member = member(who);
        return new Reporter(null, member.displayName(), member.email(), null, null, "en");
    }

    private StaffMember member(SignedIn who) {
        return staff.find(who.username()).orElseThrow();
    }

    /// What they asked for, the newest first.
    List<Case> requests(SignedIn who) {
        var email = member(who).email();
        return search.by(Map.of("email", email), List.of()).stream()
                .map(CaseSearch.Found::kase)
                .filter(kase -> isOf(kase, email))
                .limit(SHOWN)
                .toList();
    }

    /// @return empty if there is no such request, or it is somebody else's
    Optional<Case> request(String reference, SignedIn who) {
        return Reference.typed(reference)
                .flatMap(cases::find)
                .filter(kase -> isOf(kase, member(who).email()));
    }

    private boolean isOf(Case kase, String email) {
        return cases.serviceOf(kase).isInternal()
                && kase.reporters().stream().anyMatch(reporter -> email.equalsIgnoreCase(reporter.email()));
    }
}
