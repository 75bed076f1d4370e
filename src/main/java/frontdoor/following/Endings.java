package frontdoor.following;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.SolvedAnswers;
import frontdoor.cases.TimelineEntry;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import frontdoor.web.Link;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What a person can still do about a case that has ended, and whether they may complain about one that has not.
@Component
class Endings {

    private final Cases cases;
    private final Services services;
    private final MessageSource words;
    private final Clock clock;

    Endings(Cases cases, Services services, MessageSource words, Clock clock) {
        this.cases = cases;
        this.services = services;
        this.words = words;
        this.clock = clock;
    }

    /// @param words what they had typed beside whether that solved it, and not sent
    CasePage.@Nullable Ending of(Passes.Opened opened, Service service, List<TimelineEntry> timeline, String words) {
        var kase = opened.kase();
        var at = kase.closedAt();
        if (at == null) {
            return null;
        }
        var review = review(opened);
        var solved = solved(timeline, opened.reporter(), at);
        return new CasePage.Ending(
                at,
                mayReopen(opened) ? cases.mayReopenUntil(kase) : null,
                review.map(found -> Link.to(opened.address() + "/" + AgainController.REVIEW, found.title()))
                        .orElse(null),
                review.map(_ -> cases.mayAskForReviewUntil(kase)).orElse(null),
                again(kase, service),
                asks(kase, service),
                solved,
                solved == null || words.isBlank() ? null : words);
    }

    /// What the end means, where the service says nothing of it.
    String means(Case kase, Service service) {
        var outcome = service.terms().outcomes().get(String.valueOf(kase.state().outcome()));
        var result = outcome == null ? "other" : outcome.result().name().toLowerCase(Locale.ROOT);
        return words.getMessage("following.means." + result, null, LocaleContextHolder.getLocale());
    }

    boolean mayReopen(Passes.Opened opened) {
        return opened.isFirst() && isNotPast(cases.mayReopenUntil(opened.kase()));
    }

    /// The service that looks at the decision again, if it may still be asked.
    Optional<Service> review(Passes.Opened opened) {
        var kase = opened.kase();
        var outcome = cases.serviceOf(kase)
                .terms()
                .outcomes()
                .get(String.valueOf(kase.state().outcome()));
        return opened.isFirst() && outcome != null && outcome.review() != null
                ? services.current(outcome.review().opens())
                        .filter(Service::isOnline)
                        .filter(_ -> isNotPast(cases.mayAskForReviewUntil(kase)))
                : Optional.empty();
    }

    private boolean isNotPast(@Nullable Instant until) {
        return until != null && !clock.instant().isAfter(until);
    }

    /// The service in which people complain about how a case was dealt with. A complaint has ways of its own to go on.
    Optional<Service> complaints(Passes.Opened opened) {
        return cases.serviceOf(opened.kase()).kind() == Service.Kind.COMPLAINT ? Optional.empty() : complaints();
    }

    private Optional<Service> complaints() {
        return services.all().stream()
                .filter(service -> service.kind() == Service.Kind.COMPLAINT && service.isOnline())
                .findFirst();
    }

    private @Nullable Link again(Case kase, Service service) {
        return services.current(kase.service())
                .filter(Service::isOnline)
                .map(now -> Link.to("/services/" + now.key(), service.title()))
                .orElse(null);
    }

    /// Nobody is asked whether what they took back was solved.
    static boolean asks(Case kase, Service service) {
        var outcome = service.terms().outcomes().get(String.valueOf(kase.state().outcome()));
        return !kase.isOpen() && (outcome == null || outcome.result() != Service.Result.WITHDRAWN);
    }

    /// What they answered since it ended; what they said when it ended before is the past.
    private static @Nullable Boolean solved(List<TimelineEntry> timeline, int reporter, Instant since) {
        return timeline.stream()
                .filter(entry -> entry.type().equals("solved") && !entry.at().isBefore(since))
                .filter(entry -> entry.particulars().get(Additions.REPORTER) instanceof Number number
                        && number.intValue() == reporter)
                .reduce((_, last) -> last)
                .map(entry -> Boolean.TRUE.equals(entry.particulars().get(SolvedAnswers.SOLVED)))
                .orElse(null);
    }
}
