package frontdoor.calls;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells others of a change once they can see it.
@Component
class Committed {

    private final ApplicationEventPublisher events;

    Committed(ApplicationEventPublisher events) {
        this.events = events;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void committed(Happened event) {
        events.publishEvent(new CallsChanged());
    }
}
