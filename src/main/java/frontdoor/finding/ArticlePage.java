package frontdoor.finding;

import frontdoor.articles.Article;
import frontdoor.services.Service;
import java.util.List;

/// Something explained, and the services it is about.
public record ArticlePage(Article article, List<Service> services) {}
