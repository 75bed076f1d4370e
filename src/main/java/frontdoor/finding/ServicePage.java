package frontdoor.finding;

import frontdoor.articles.Article;
import frontdoor.forms.Question;
import frontdoor.performance.Promise;
import frontdoor.services.Service;
import frontdoor.web.Frame;
import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a service is for, what it costs, what is needed, how long it takes, what explains it, and what else the
/// same event may call for.
public record ServicePage(
        Service service,
        List<Promised> promises,
        List<String> needed,
        List<Service> alsoUseful,
        List<Article> articles) {

    /// @param kept how often it was kept of late; null where that is not known of enough cases
    public record Promised(String title, @Nullable Promise kept) {}

    static ServicePage of(Service service, List<Service> all, List<Article> articles, List<Promise> kept) {
        var also = all.stream()
                .filter(other -> !other.key().equals(service.key()) && other.isPublic())
                .filter(other -> other.finding().events().stream()
                        .anyMatch(service.finding().events()::contains))
                .toList();
        var needed = service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.File && !question.staffOnly())
                .map(Question::label)
                .toList();
        var promises = service.terms().standards().values().stream()
                .map(standard -> new Promised(standard.title(), of(kept, standard.key())))
                .toList();
        return new ServicePage(service, promises, needed, also, articles);
    }

    private static @Nullable Promise of(List<Promise> kept, String standard) {
        return kept.stream()
                .filter(promise -> promise.standard().equals(standard))
                .findFirst()
                .orElse(null);
    }

    public boolean isOnline() {
        return service.isOnline();
    }

    /// The service as search engines read it, in JSON-LD. It is data and runs nothing; `<` is written so that it cannot
    /// end the element it stands in.
    public Content data(Frame frame) {
        var council = frame.council();
        var provider = new LinkedHashMap<String, Object>();
        provider.put("@type", "GovernmentOrganization");
        provider.put("name", council.name());
        provider.put("telephone", council.phone());
        provider.put("url", council.website().toString());
        var about = new LinkedHashMap<String, Object>();
        about.put("@context", "https://schema.org");
        about.put("@type", "GovernmentService");
        about.put("name", service.title());
        about.put("description", service.about().summary());
        about.put("url", frame.canonical());
        about.put("provider", provider);
        var json = JsonMapper.shared().writeValueAsString(about).replace("<", "\\u003c");
        return output -> output.writeContent("<script type=\"application/ld+json\">" + json + "</script>");
    }

    /// Whether a name, and an email address or a telephone number, must be given.
    public boolean needsContact() {
        return service.asking().contact() == Service.Contact.REQUIRED;
    }
}
