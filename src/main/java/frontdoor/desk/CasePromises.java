package frontdoor.desk;

import frontdoor.articles.Articles;
import frontdoor.cases.Case;
import frontdoor.services.ClockState;
import frontdoor.services.Service;
import frontdoor.web.Link;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The promises of a case with their clocks, each with the articles that explain it.
@Component
class CasePromises {

    private final Articles articles;
    private final Clock clock;

    CasePromises(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    List<CasePage.Promise> of(Case kase, Service service) {
        return kase.state().clocks().values().stream()
                .filter(each -> each.kind() == ClockState.Kind.STANDARD)
                .sorted(Comparator.comparing(ClockState::dueAt))
                .map(each -> promise(each, service))
                .toList();
    }

    private CasePage.Promise promise(ClockState promised, Service service) {
        var standard = service.terms().standards().get(promised.key());
        var due = Due.of(promised.dueAt(), clock);
        return new CasePage.Promise(
                standard == null ? promised.key() : standard.title(),
                state(promised, due),
                due,
                articles.explaining(service.key() + "." + promised.key()).stream()
                        .map(article -> Link.to("/desk/manual/articles/" + article.key(), article.title()))
                        .toList());
    }

    private static String state(ClockState promised, Due due) {
        if (promised.end() != null) {
            return promised.end().name().toLowerCase(Locale.ROOT);
        }
        if (promised.isPaused()) {
            return "paused";
        }
        return promised.lateAt() != null || due.isLate() ? "late" : "running";
    }
}
