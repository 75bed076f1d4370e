package frontdoor.resident;

import frontdoor.directory.LifeEvent;
import frontdoor.directory.LifeEvents;
import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.util.List;

/// What a service is for, what it costs, what is needed, how long it takes, and what else the same event may call for.
public record ServicePage(
        Service service,
        List<Standard> promises,
        List<String> needed,
        List<Service> alsoUseful,
        List<LifeEvent> events) {

    static ServicePage of(Service service, List<Service> all, LifeEvents events) {
        var also = all.stream()
                .filter(other -> !other.key().equals(service.key()) && other.who() != Service.Who.STAFF)
                .filter(other -> other.events().stream().anyMatch(service.events()::contains))
                .toList();
        var needed = service.ask().stream()
                .filter(question -> question.kind() instanceof Question.Kind.File)
                .map(Question::label)
                .toList();
        return new ServicePage(
                service,
                List.copyOf(service.standards().values()),
                needed,
                also,
                service.events().stream()
                        .flatMap(event -> events.find(event).stream())
                        .toList());
    }

    public boolean isOnline() {
        return service.channels().contains(Channel.WEB);
    }
}
