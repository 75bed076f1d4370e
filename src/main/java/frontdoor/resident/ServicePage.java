package frontdoor.resident;

import frontdoor.directory.Article;
import frontdoor.forms.Question;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.util.List;

/// What a service is for, what it costs, what is needed, how long it takes, what explains it, and what else the
/// same event may call for.
public record ServicePage(
        Service service,
        List<Standard> promises,
        List<String> needed,
        List<Service> alsoUseful,
        List<Article> articles) {

    static ServicePage of(Service service, List<Service> all, List<Article> articles) {
        var also = all.stream()
                .filter(other -> !other.key().equals(service.key()) && other.who() != Service.Who.STAFF)
                .filter(other -> other.events().stream().anyMatch(service.events()::contains))
                .toList();
        var needed = service.ask().stream()
                .filter(question -> question.kind() instanceof Question.Kind.File)
                .map(Question::label)
                .toList();
        return new ServicePage(service, List.copyOf(service.standards().values()), needed, also, articles);
    }

    public boolean isOnline() {
        return service.isOnline();
    }
}
