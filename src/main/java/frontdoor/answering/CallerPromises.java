package frontdoor.answering;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.cases.Case;
import frontdoor.desk.CasePage;
import frontdoor.desk.CasePages;
import frontdoor.desk.Due;
import frontdoor.kernel.CivilTime;
import frontdoor.services.ClockState;
import frontdoor.services.Facts;
import frontdoor.services.Known;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a caller is told that was promised. That a household has help of the council is in its record: whoever has not
/// shown who they are is told what is promised to everybody, though the case may be promised more.
@Component
class CallerPromises {

    /// What the register says of a property of which it knows nothing more.
    private static final Map<String, Object> ANYBODYS = Map.of("flags", List.of());

    private final CasePages casePages;
    private final CouncilCalendars calendars;
    private final Clock clock;

    CallerPromises(CasePages casePages, CouncilCalendars calendars, Clock clock) {
        this.casePages = casePages;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Those that are running.
    ///
    /// @param sure whether it was made sure who they are
    List<CasePage.Promise> of(Case kase, Service service, boolean sure) {
        if (sure) {
            return casePages.promises(kase, service).stream()
                    .filter(promise -> promise.state().equals("running"))
                    .toList();
        }
        return kase.state().clocks().values().stream()
                .filter(each -> each.kind() == ClockState.Kind.STANDARD && each.end() == null && !each.isPaused())
                .sorted(Comparator.comparing(ClockState::dueAt))
                .flatMap(promised -> toAnybody(promised, kase, service))
                .distinct()
                .toList();
    }

    private Stream<CasePage.Promise> toAnybody(ClockState promised, Case kase, Service service) {
        var theirs = service.terms().standards().get(promised.key());
        if (theirs == null) {
            return Stream.empty();
        }
        if (isMadeToAnybody(theirs, kase, service)) {
            return Stream.of(
                    new CasePage.Promise(theirs.title(), "running", Due.of(promised.dueAt(), clock), List.of()));
        }
        var limits = calendars.current();
        return service.terms().standards().values().stream()
                .filter(other ->
                        other.start().equals(theirs.start()) && other.stop().equals(theirs.stop()))
                .filter(other -> isMadeToAnybody(other, kase, service))
                .map(other -> new CasePage.Promise(
                        other.title(),
                        "running",
                        Due.of(
                                limits.due(other.limit(CivilTime.day(promised.startedAt())), promised.startedAt()),
                                clock),
                        List.of()));
    }

    /// Whether it would be promised if nothing were known of the household.
    private boolean isMadeToAnybody(Standard standard, Case kase, Service service) {
        var known = new Known(
                kase.state().answers(),
                new Facts(Map.of(), ANYBODYS, calendars.current()),
                CivilTime.day(kase.openedAt()),
                kase.channel());
        return service.asking().conditions().evaluate(standard.when(), known).holds();
    }
}
