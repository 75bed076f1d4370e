package frontdoor.finding;

import frontdoor.articles.Article;
import frontdoor.articles.Pack;
import frontdoor.directory.LifeEvent;
import frontdoor.services.Service;
import java.util.List;

/// The services that something which happened calls for, those first that it calls for above all, and what it helps to
/// read.
public record EventPage(LifeEvent event, List<Service> services, List<Article> articles, List<Pack> packs, Asks asks) {

    /// Whether we ask once what is called for; whether this visit has begun to answer.
    public enum Asks {
        NOTHING,
        ANEW,
        BEGUN
    }
}
