package frontdoor.manual;

import frontdoor.articles.Article;
import frontdoor.articles.Articles;
import frontdoor.articles.Packs;
import frontdoor.articles.Reviews;
import frontdoor.council.Council;
import frontdoor.directory.LifeEvents;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.manual.ManualPage.Change;
import frontdoor.manual.ManualPage.Promised;
import frontdoor.manual.ManualPage.Theme;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts the manual together from what is in force today.
@Component
class ManualPages {

    private static final Duration NEW = Duration.ofDays(30);

    private final Articles articles;
    private final Packs packs;
    private final Reviews reviews;
    private final Services services;
    private final LifeEvents events;
    private final Council council;
    private final MessageSource messages;
    private final Clock clock;

    ManualPages(
            Articles articles,
            Packs packs,
            Reviews reviews,
            Services services,
            LifeEvents events,
            Council council,
            MessageSource messages,
            Clock clock) {
        this.articles = articles;
        this.packs = packs;
        this.reviews = reviews;
        this.services = services;
        this.events = events;
        this.council = council;
        this.messages = messages;
        this.clock = clock;
    }

    ManualPage show(SignedIn who) {
        var all = articles.all();
        var marked = reviews.marked(who.username());
        var days = reviews.days(all);
        return new ManualPage(
                all.stream().filter(article -> marked.contains(article.key())).toList(),
                changes(),
                all.stream()
                        .filter(article -> who.worksIn(article.owner()))
                        .filter(article -> reviews.isPast(Objects.requireNonNull(days.get(article.key()))))
                        .count(),
                themes(),
                packs.all("en"),
                promised(),
                week(council.openingHours()),
                week(council.visitingHours()));
    }

    private List<Change> changes() {
        return reviews.changedSince(clock.instant().minus(NEW)).stream()
                .flatMap(change ->
                        articles.find(change.article(), "en").stream().map(article -> new Change(article, change.at())))
                .toList();
    }

    /// By what happens in a life; each article stands with all that it helps with.
    private List<Theme> themes() {
        var themes = new ArrayList<Theme>();
        events.all()
                .forEach(event -> themes.add(new Theme(
                        event.title(),
                        articles.all().stream()
                                .filter(article -> article.events().contains(event.key()))
                                .toList())));
        themes.add(new Theme(
                words().localize("manual.theme.work"),
                articles.all().stream()
                        .filter(article -> article.events().isEmpty())
                        .toList()));
        return themes.stream().filter(theme -> !theme.articles().isEmpty()).toList();
    }

    private List<Promised> promised() {
        return services.all().stream()
                .map(service ->
                        new Promised(service.title(), service.about().summary(), promises(service), about(service)))
                .toList();
    }

    private static List<String> promises(Service service) {
        return service.terms().standards().values().stream()
                .map(Standard::title)
                .toList();
    }

    private List<Article> about(Service service) {
        return articles.all().stream()
                .filter(article -> article.services().contains(service.key()))
                .toList();
    }

    private Map<DayOfWeek, String> week(Map<DayOfWeek, Council.Hours> hours) {
        var words = words();
        var week = new LinkedHashMap<DayOfWeek, String>();
        hours.forEach((day, open) ->
                week.put(day, words.localize("manual.hours", words.time(open.opens()), words.time(open.closes()))));
        return week;
    }

    Words words() {
        return new Words(messages, Locale.UK);
    }
}
