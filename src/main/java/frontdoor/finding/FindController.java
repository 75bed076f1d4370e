package frontdoor.finding;

import frontdoor.articles.Articles;
import frontdoor.articles.Packs;
import frontdoor.directory.Clusters;
import frontdoor.directory.Finder;
import frontdoor.directory.Found;
import frontdoor.directory.LifeEvents;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.Visit;
import frontdoor.performance.Promises;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Finding a service: by what has happened, by words, or in the list.
@Controller
class FindController {

    private final Services services;
    private final Spoken spoken;
    private final LifeEvents events;
    private final Clusters clusters;
    private final Drafts drafts;
    private final Articles articles;
    private final Packs packs;
    private final Finder finder;
    private final FindablePages findable;
    private final Promises promises;
    private final Pages pages;

    FindController(
            Services services,
            Spoken spoken,
            LifeEvents events,
            Clusters clusters,
            Drafts drafts,
            Articles articles,
            Packs packs,
            Finder finder,
            FindablePages findable,
            Promises promises,
            Pages pages) {
        this.services = services;
        this.spoken = spoken;
        this.events = events;
        this.clusters = clusters;
        this.drafts = drafts;
        this.articles = articles;
        this.packs = packs;
        this.finder = finder;
        this.findable = findable;
        this.promises = promises;
        this.pages = pages;
    }

    @GetMapping("/")
    View home() {
        return pages.show("finding/home", new HomePage(events.all(Spoken.language())));
    }

    /// The finder knows what staff may offer too; that is not for the public.
    @GetMapping("/services")
    View services(@RequestParam(name = "q", defaultValue = "") String words) {
        var offered =
                spoken.in(services.all()).stream().filter(Service::isPublic).toList();
        var hidden = services.all().stream()
                .filter(service -> !service.isPublic())
                .map(Service::key)
                .toList();
        var search = finder.search(words);
        var found = search.found().stream()
                .filter(each -> !each.kind().equals("service") || !hidden.contains(each.key()))
                .map(this::spoken)
                .toList();
        return pages.show("finding/services", new ServicesPage(words.strip(), search.meant(), found, offered));
    }

    /// What was found, whichever language it was found by, in the language of the page.
    private Found spoken(Found found) {
        return switch (found.kind()) {
            case "service" ->
                services.current(found.key())
                        .map(spoken::in)
                        .map(service ->
                                found.called(service.title(), service.about().summary()))
                        .orElse(found);
            case "article" ->
                articles.find(found.key(), Spoken.language())
                        .map(article -> found.called(article.title(), article.summary()))
                        .orElse(found);
            default -> findable.called(found);
        };
    }

    @GetMapping("/events/{event}")
    View event(@PathVariable String event, HttpServletRequest request) {
        var found = events.find(event, Spoken.language())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var called = spoken.in(services.all()).stream()
                .filter(service ->
                        service.isPublic() && service.finding().events().contains(event))
                .sorted(Comparator.comparing(
                        service -> service.finding().events().indexOf(event)))
                .toList();
        return pages.show(
                "finding/event",
                new EventPage(
                        found,
                        called,
                        articles.when(event, Spoken.language()),
                        packs.when(event, Spoken.language()),
                        asks(event, request)));
    }

    private EventPage.Asks asks(String event, HttpServletRequest request) {
        if (clusters.find(event).isEmpty()) {
            return EventPage.Asks.NOTHING;
        }
        return Visit.of(request).flatMap(visit -> drafts.find(visit, event)).isPresent()
                ? EventPage.Asks.BEGUN
                : EventPage.Asks.ANEW;
    }

    @GetMapping("/services/{service}")
    View service(@PathVariable String service) {
        return services.current(service)
                .filter(Service::isPublic)
                .map(found -> pages.show(
                        "finding/service",
                        ServicePage.of(
                                spoken.in(found),
                                spoken.in(services.all()),
                                articles.about(service, Spoken.language()),
                                promises.of(service))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
