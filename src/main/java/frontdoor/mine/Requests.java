package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.ReportedCases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Status;
import frontdoor.directory.Spoken;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody who is signed in may see of cases.
@Component
class Requests {

    private final ReportedCases reported;
    private final Cases cases;
    private final Spoken spoken;

    Requests(ReportedCases reported, Cases cases, Spoken spoken) {
        this.reported = reported;
        this.cases = cases;
        this.spoken = spoken;
    }

    /// Their own cases: those of their person, and those reported with the address that they have proved.
    ReportedCases.Found own(Account account, boolean open, @Nullable Long before, int limit) {
        return reported.find(by(account), open, before, limit);
    }

    /// Those that are open and those that have ended.
    ReportedCases.Found all(ReportedCases.By by, int limit) {
        return reported.find(by, null, null, limit);
    }

    Optional<ReportedCases.Reported> find(Account account, Reference reference) {
        return reported.find(by(account), reference);
    }

    Predicate<Reporter> reporters(ReportedCases.By by) {
        return reported.reporters(by);
    }

    static ReportedCases.By by(Account account) {
        return new ReportedCases.By(account.person(), account.email());
    }

    /// The case's service, in the language of the page that is being made.
    Service spoken(Case kase) {
        return spoken.in(cases.serviceOf(kase));
    }

    RequestLine line(Case kase) {
        var service = spoken(kase);
        var due = kase.dueAt();
        return new RequestLine(
                "/account/requests/" + kase.reference(),
                service.title(),
                kase.reference().value(),
                Status.of(kase, service).title(),
                kase.openedAt(),
                kase.closedAt(),
                due,
                due != null && CivilTime.isByTheDay(due),
                kase.late());
    }
}
