package frontdoor.site;

import frontdoor.articles.Article;
import frontdoor.articles.Articles;
import frontdoor.articles.Packs;
import frontdoor.directory.LifeEvents;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import frontdoor.web.Readers;
import frontdoor.web.Site;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/// Tells search engines what there is for everybody, and to stay away from all else.
@Controller
class RobotsController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /// They have no page of their own, only those below.
    private static final Set<String> BELOW = Set.of("/events", "/articles", "/packs");

    private final Services services;
    private final Articles articles;
    private final LifeEvents events;
    private final Packs packs;
    private final Site site;

    RobotsController(Services services, Articles articles, LifeEvents events, Packs packs, Site site) {
        this.services = services;
        this.articles = articles;
        this.events = events;
        this.packs = packs;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var allowed = Readers.PAGES.stream().map("Allow: %s%n"::formatted).collect(Collectors.joining());
        return answer(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /
                Disallow: /services?q=
                Allow: /$
                Allow: /assets/
                %sSitemap: %s/sitemap.xml
                """.formatted(allowed, site.address()));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap() {
        var lines = Stream.of(
                        Stream.of("/"),
                        Readers.PAGES.stream().filter(page -> !BELOW.contains(page)),
                        events.all().stream().map(event -> "/events/" + event.key()),
                        services.all().stream().filter(Service::isPublic).map(service -> "/services/" + service.key()),
                        articles.all().stream().filter(Article::isPublic).map(article -> "/articles/" + article.key()),
                        packs.all("en").stream().map(pack -> "/packs/" + pack.key()))
                .flatMap(paths -> paths)
                .map(path -> "<url><loc>" + HtmlUtils.htmlEscape(site.address() + path) + "</loc></url>")
                .collect(Collectors.joining("\n"));
        return answer(MediaType.APPLICATION_XML, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s
                </urlset>
                """.formatted(lines));
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(type).body(body);
    }
}
