package frontdoor.cases;

import frontdoor.council.Rotas;
import frontdoor.kernel.CivilTime;
import frontdoor.services.CaseState;
import frontdoor.services.ClockState;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Who is to be called about a case that cannot wait until the offices open.
@Component
public class OnCalls {

    private final Cases cases;
    private final Rotas rotas;
    private final Clock clock;

    OnCalls(Cases cases, Rotas rotas, Clock clock) {
        this.cases = cases;
        this.rotas = rotas;
        this.clock = clock;
    }

    /// Those whom any promise of a service names today, before anything is sent.
    public List<Rotas.OnCall> today(Service service) {
        var today = CivilTime.day(clock.instant());
        return service.terms().standards().values().stream()
                .map(Standard::call)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(rota -> rotas.on(rota, today).stream())
                .toList();
    }

    /// Whom somebody who reported a case can call.
    ///
    /// @param who the name, where the rota names somebody, and the number
    /// @param hours when, in the council's words
    public record Call(String who, String hours) {}

    /// The same, for whoever reported it.
    public List<Call> callable(Case kase) {
        return of(kase).stream().map(each -> new Call(who(each), each.hours())).toList();
    }

    static String who(Rotas.OnCall call) {
        return call.name() == null ? call.phone() : call.name() + ", " + call.phone();
    }

    /// Those whom its running promises name; none for most cases.
    public List<Rotas.OnCall> of(Case kase) {
        return of(cases.serviceOf(kase), kase.state(), rotas, clock.instant());
    }

    static List<Rotas.OnCall> of(Service service, CaseState state, Rotas rotas, Instant at) {
        var standards = service.terms().standards();
        var today = CivilTime.day(at);
        return state.clocks().values().stream()
                .filter(each -> each.kind() == ClockState.Kind.STANDARD && each.isRunning())
                .map(each -> standards.get(each.key()))
                .filter(Objects::nonNull)
                .map(Standard::call)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(rota -> rotas.on(rota, today).stream())
                .toList();
    }
}
