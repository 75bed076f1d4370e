package frontdoor.articles;

import frontdoor.articles.ArticleText.Block;
import frontdoor.articles.ArticleText.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which articles may help with what an adviser is writing. It asks memory only, since it is asked while they type.
@Component
public class Suggestions {

    private static final Set<String> IDLE = Set.of(
            "about", "after", "and", "are", "but", "can", "for", "from", "has", "have", "her", "him", "his", "not",
            "our", "she", "that", "the", "their", "them", "they", "this", "was", "wants", "were", "what", "when", "who",
            "with", "you", "your");

    private record Indexed(Article article, Map<String, Double> weights) {}

    private final List<Indexed> index;

    Suggestions(Articles articles) {
        this.index = articles.all().stream().map(Suggestions::indexed).toList();
    }

    /// For staff: also what staff alone read.
    ///
    /// @param text of any length; what somebody said, as an adviser notes it
    /// @return the best first, at most `limit`; empty when nothing fits well enough
    public List<Article> about(String text, int limit) {
        var said = words(text).collect(Collectors.toSet());
        return index.stream()
                .map(each -> Map.entry(each.article, score(each, said)))
                .filter(each -> each.getValue() >= 2)
                .sorted(Map.Entry.<Article, Double>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().title()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A rare word says more than one that stands in every article.
    private double score(Indexed each, Set<String> said) {
        return said.stream()
                .filter(each.weights::containsKey)
                .mapToDouble(word -> each.weights.getOrDefault(word, 0.0) * rarity(word))
                .sum();
    }

    private double rarity(String word) {
        var in = index.stream().filter(each -> each.weights.containsKey(word)).count();
        return Math.min(1, 3.0 / in);
    }

    private static Indexed indexed(Article article) {
        var weights = new HashMap<String, Double>();
        weigh(
                weights,
                1,
                Stream.concat(article.text().stream(), article.script().stream())
                        .map(Suggestions::says)
                        .collect(Collectors.joining(" ")));
        weigh(weights, 2, article.summary());
        weigh(weights, 3, article.title());
        weigh(weights, 4, String.join(" ", article.words()));
        return new Indexed(article, weights);
    }

    private static void weigh(Map<String, Double> weights, double weight, String text) {
        words(text).forEach(word -> weights.merge(word, weight, Math::max));
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

    /// Words of three letters or more, without the endings of plurals and of what is going on.
    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !IDLE.contains(word))
                .map(word -> word.length() > 4
                        ? word.replaceFirst("(?:ing|ies|es|s|ed|y)$", "")
                        : word.replaceFirst("s$", ""));
    }
}
