package frontdoor.finding;

import frontdoor.articles.Article;
import frontdoor.articles.Pack;
import frontdoor.directory.LifeEvent;
import frontdoor.services.Service;
import java.util.List;

/// The services that something which happened calls for, those first that it calls for above all, and what it helps to
/// read.
public record EventPage(LifeEvent event, List<Service> services, List<Article> articles, List<Pack> packs) {}
