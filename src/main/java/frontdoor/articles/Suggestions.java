package frontdoor.articles;

import frontdoor.articles.ArticleText.Block;
import frontdoor.articles.ArticleText.Span;
import frontdoor.articles.Wording.Fit;
import frontdoor.articles.Wording.Said;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which articles may help with what an adviser is writing. It asks memory only, since it is asked while they type.
///
/// An article of the service that is meant goes first: of the one that was chosen, or else of the one whose words fit
/// best. What fits loosely is not offered, since nothing is better than something beside the point: a phrase that
/// people look for must be said whole, or most of a sentence must fit, or words that few articles have.
@Component
public class Suggestions {

    private static final double ENOUGH = 1; // one word that no more than two articles have, in its title
    private static final double ENOUGH_ELSEWHERE = 2; // where another service is meant
    private static final double MOST = 0.5; // of a sentence
    private static final double FEW = 2; // articles, or services: a word that more have tells less

    private record Indexed(Article article, Wording wording) {}

    /// What the services in force are asked for with.
    private record Meanings(Map<Service, Wording> wordings, ToDoubleFunction<String> rarity) {

        static Meanings of(List<Service> services) {
            var wordings = new IdentityHashMap<Service, Wording>();
            for (var service : services) {
                wordings.put(
                        service,
                        new Wording(
                                service.finding().says(),
                                service.title(),
                                service.about().summary(),
                                ""));
            }
            return new Meanings(wordings, Suggestions.rarity(wordings.values()));
        }

        boolean isOf(List<Service> services) {
            return services.size() == wordings.size() && wordings.keySet().containsAll(services);
        }
    }

    private record Ranked(Article article, double rank) {}

    private final List<Indexed> index;
    private final Services services;
    private final ToDoubleFunction<String> rarity;
    private volatile @Nullable Meanings meanings;

    Suggestions(Articles articles, Services services) {
        this.index = articles.all().stream().map(Suggestions::indexed).toList();
        this.rarity = rarity(index.stream().map(Indexed::wording).toList());
        this.services = services;
    }

    /// For staff: also what staff alone read. The service is the one whose words fit best.
    ///
    /// @param text of any length; what somebody said, as an adviser notes it
    /// @return the best first, at most `limit`; empty when nothing fits well enough
    public List<Article> about(String text, int limit) {
        return about(text, Set.of(), limit);
    }

    /// The same, where it is known what it is about.
    ///
    /// @param chosen keys of services; none where nobody has chosen any
    public List<Article> about(String text, Collection<String> chosen, int limit) {
        var said = Said.of(text);
        var meant = chosen.isEmpty() ? proposed(said) : chosen;
        return index.stream()
                .flatMap(each -> ranked(each, said, meant))
                .sorted(Comparator.comparingDouble(Ranked::rank)
                        .reversed()
                        .thenComparing(each -> each.article().title()))
                .limit(limit)
                .map(Ranked::article)
                .toList();
    }

    private Stream<Ranked> ranked(Indexed each, Said said, Collection<String> meant) {
        var of = each.article.services();
        boolean theirs = of.stream().anyMatch(meant::contains);
        var fit = each.wording.fit(said, rarity);
        if (!isEnough(fit, said, theirs, !theirs && !meant.isEmpty())) {
            return Stream.empty();
        }
        boolean chiefly = theirs && meant.contains(of.getFirst());
        return Stream.of(new Ranked(each.article, fit.rank() + (theirs ? 1 : 0) + (chiefly ? MOST : 0)));
    }

    private static boolean isEnough(Fit fit, Said said, boolean theirs, boolean elsewhere) {
        if (fit.phrases() > 0) {
            return true;
        }
        if (elsewhere) {
            return fit.told() >= ENOUGH_ELSEWHERE && fit.share() >= MOST;
        }
        return fit.told() >= ENOUGH && (theirs && fit.strong() || fit.share() >= MOST)
                || fit.share() >= 1 && said.sentences().size() == 1;
    }

    /// The service that what was said fits best; none where none fits well.
    private Set<String> proposed(Said said) {
        var all = meanings();
        record Proposed(String service, Fit fit) {}
        return all.wordings().entrySet().stream()
                .map(each -> new Proposed(each.getKey().key(), each.getValue().fit(said, all.rarity())))
                .max(Comparator.comparingDouble((Proposed each) -> each.fit.rank())
                        .thenComparing(Proposed::service))
                .filter(each -> each.fit.told() >= ENOUGH && (each.fit.phrases() > 0 || each.fit.share() >= MOST))
                .map(each -> Set.of(each.service))
                .orElse(Set.of());
    }

    private static ToDoubleFunction<String> rarity(Collection<Wording> all) {
        var in = all.stream()
                .flatMap(each -> each.words().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return word -> Math.min(1, FEW / in.getOrDefault(word, 1L));
    }

    /// Taken apart anew once other versions are in force.
    private Meanings meanings() {
        var all =
                services.all().stream().filter(service -> !service.isInternal()).toList();
        var was = meanings;
        if (was == null || !was.isOf(all)) {
            was = Meanings.of(all);
            meanings = was;
        }
        return was;
    }

    private static Indexed indexed(Article article) {
        var text = Stream.concat(article.text().stream(), article.script().stream())
                .map(Suggestions::says)
                .collect(Collectors.joining(" "));
        return new Indexed(article, new Wording(article.words(), article.title(), article.summary(), text));
    }

    private static String says(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> says(paragraph.spans());
            case Block.Items items ->
                items.items().stream().map(Suggestions::says).collect(Collectors.joining(" "));
        };
    }

    private static String says(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
