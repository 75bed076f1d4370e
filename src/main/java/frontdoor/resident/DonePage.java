package frontdoor.resident;

import frontdoor.cases.Case;
import frontdoor.cases.OnCalls;
import frontdoor.cases.Status;
import frontdoor.kernel.CivilTime;
import frontdoor.services.ClockState;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The confirmation: the reference, what happens next and when.
///
/// @param outcome what was decided at once, or null while the case is open
/// @param says what happens next, or what the outcome means; null when the service says nothing
/// @param told whether we can write to the person
/// @param follows whether the person can follow the case online
/// @param event from which it was begun, with others that may be left to finish; null for none
/// @param onCall who can be called although the offices are closed; empty for most
/// @param joined whether the person was added to what somebody else had reported
public record DonePage(
        String service,
        String title,
        String reference,
        @Nullable String outcome,
        @Nullable String says,
        List<Promise> promises,
        boolean told,
        boolean follows,
        boolean joined,
        @Nullable String event,
        List<OnCalls.Call> onCall) {

    /// @param dueAt the last moment that keeps it
    /// @param byTheDay whether it runs to the end of a day, so that the time of day says nothing
    public record Promise(String title, Instant dueAt, boolean byTheDay) {}

    /// @param number which of the case's reporters reads the page; 0 is who opened it
    static DonePage of(Case kase, Service service, int number, @Nullable String event, List<OnCalls.Call> onCall) {
        var reader = kase.reporters().get(Math.min(number, kase.reporters().size() - 1));
        var status = Status.of(kase, service);
        return new DonePage(
                service.key(),
                service.title(),
                kase.reference().value(),
                kase.isOpen() ? null : status.title(),
                status.says(),
                promises(kase, service),
                reader.canBeTold(),
                reader.canFollow(),
                number > 0,
                event,
                onCall);
    }

    /// The promises that are running, the earliest first.
    static List<Promise> promises(Case kase, Service service) {
        return kase.state().clocks().values().stream()
                .filter(clock -> clock.kind() == ClockState.Kind.STANDARD && clock.isRunning())
                .sorted(Comparator.comparing(ClockState::dueAt))
                .map(clock -> promise(clock, service))
                .toList();
    }

    private static Promise promise(ClockState clock, Service service) {
        var standard = service.terms().standards().get(clock.key());
        var title = standard == null ? clock.key() : standard.title();
        return new Promise(title, clock.dueAt(), CivilTime.isByTheDay(clock.dueAt()));
    }
}
