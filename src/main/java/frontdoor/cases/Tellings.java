package frontdoor.cases;

import frontdoor.notices.Telling;
import frontdoor.notices.What;
import frontdoor.services.Decision;
import frontdoor.services.Effect;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which of the staff are told of what was decided: of promises at risk and late, as the service's file says.
final class Tellings {

    private Tellings() {}

    static List<Telling> of(UUID command, Service service, Case before, Decision.Decided decided, Instant at) {
        var reference = before.reference().value();
        var tellings = new ArrayList<Telling>();
        for (var effect : decided.effects()) {
            if (effect instanceof Effect.Warn warn) {
                tellings.add(Telling.of(what(warn.lateness()), reference, command, at)
                        .detail(service.key() + "." + warn.standard())
                        .to(warn.tell(), before.assignee(), Writings.team(service, before.state(), decided.next())));
            }
        }
        if (before.isOpen() && !decided.next().isOpen()) {
            tellings.add(Telling.settled(reference, What.LATENESS, at));
        }
        return tellings;
    }

    /// How the event is called that tells of it.
    static String event(Effect.Lateness lateness) {
        return switch (lateness) {
            case AT_RISK -> "warned";
            case LATE -> "late";
            case STILL_LATE -> "still_late";
        };
    }

    private static What what(Effect.Lateness lateness) {
        return switch (lateness) {
            case AT_RISK -> What.AT_RISK;
            case LATE -> What.LATE;
            case STILL_LATE -> What.STILL_LATE;
        };
    }
}
