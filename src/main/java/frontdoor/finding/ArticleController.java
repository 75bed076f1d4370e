package frontdoor.finding;

import frontdoor.articles.Article;
import frontdoor.articles.Articles;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What the council explains.
@Controller
class ArticleController {

    private final Articles articles;
    private final Services services;
    private final Spoken spoken;
    private final Pages pages;

    ArticleController(Articles articles, Services services, Spoken spoken, Pages pages) {
        this.articles = articles;
        this.services = services;
        this.spoken = spoken;
        this.pages = pages;
    }

    @GetMapping("/articles/{article}")
    View article(@PathVariable String article) {
        var found = articles.find(article, Spoken.language())
                .filter(Article::isPublic)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var about = found.services().stream()
                .flatMap(service -> services.current(service).stream())
                .filter(Service::isPublic)
                .map(spoken::in)
                .toList();
        return pages.show("finding/article", new ArticlePage(found, about));
    }
}
