package frontdoor.articles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of something that can be meant, and how well what somebody says fits them.
///
/// It is taken apart once, since it is asked while somebody types.
final class Wording {

    static final double STRONG = 1; // in the title, or among the words that people look for
    private static final double SUMMED = 0.5; // in the summary
    private static final double MENTIONED = 0.25; // in the text

    /// Words that tell nothing of what is meant.
    private static final Set<String> IDLE = Set.of(("about after again all also always and any anybody anything are ask"
                    + " asked back because been before but call called can cannot cant caller come could council did does"
                    + " dont down each for from get gets give given got had has have hello help her here him his how its"
                    + " just know like long make many may more most much must need needs never next nobody not nothing now"
                    + " off once one only other our out over own please put said say says she should some somebody someone"
                    + " something still take taken tell than that the their them then there these they thing things this"
                    + " those told too two under until use very want wanted wants was way well went were what when where"
                    + " which while who why will with would yes you your")
            .split(" "));
    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// Of plurals and of what is going on.
    private static final Pattern ENDING = Pattern.compile("(?:ies|ied|ing|ed|es|s|e|y)$");

    private static final int SHORT = 3; // letters

    private final Map<String, Double> weights = new HashMap<>(); // what each word tells of it
    private final List<Phrase> phrases;

    /// Something that people look for.
    ///
    /// @param plain as one line of plain words
    /// @param words of it that tell something
    private record Phrase(String plain, Set<String> words) {

        static Phrase of(String text) {
            return new Phrase(Wording.plain(text), Wording.words(text).collect(Collectors.toSet()));
        }

        boolean isMoreThanAWord() {
            return plain.contains(" ") && !words.isEmpty();
        }

        /// As it stands, or two words of it or more in any order.
        boolean isSaid(Said said) {
            return said.words().containsAll(words)
                    && (words.size() > 1 || (" " + said.plain() + " ").contains(" " + plain + " "));
        }
    }

    Wording(List<String> lookedFor, String title, String summary, String text) {
        weigh(MENTIONED, text);
        weigh(SUMMED, summary);
        weigh(STRONG, title);
        weigh(STRONG, String.join(" ", lookedFor));
        this.phrases = Stream.concat(lookedFor.stream(), Stream.of(title))
                .map(Phrase::of)
                .filter(Phrase::isMoreThanAWord)
                .toList();
    }

    private void weigh(double weight, String text) {
        words(text).forEach(word -> weights.merge(word, weight, Math::max));
    }

    Set<String> words() {
        return weights.keySet();
    }

    /// How well what was said fits.
    ///
    /// @param told how much the words that fit tell: rare ones more than common ones
    /// @param share which part of a sentence fits, from 0 to 1: of the one that fits best
    /// @param phrases how many of the phrases that people look for were said whole
    /// @param strong whether any of its chief words was said
    record Fit(double told, double share, int phrases, boolean strong) {

        double rank() {
            return told + phrases;
        }
    }

    /// @param rarity of a word, up to 1
    Fit fit(Said said, ToDoubleFunction<String> rarity) {
        var told = said.words().stream()
                .filter(weights::containsKey)
                .mapToDouble(word -> weights.getOrDefault(word, 0.0) * rarity.applyAsDouble(word))
                .sum();
        var share = said.sentences().stream()
                .mapToDouble(sentence -> share(sentence, rarity))
                .max()
                .orElse(0);
        int whole = (int) phrases.stream().filter(phrase -> phrase.isSaid(said)).count();
        var strong = said.words().stream().anyMatch(word -> weights.getOrDefault(word, 0.0) >= STRONG);
        return new Fit(told, share, whole, strong);
    }

    private double share(Set<String> sentence, ToDoubleFunction<String> rarity) {
        var all = sentence.stream().mapToDouble(rarity).sum();
        var fitting = sentence.stream()
                .mapToDouble(
                        word -> Math.min(STRONG, weights.getOrDefault(word, 0.0) / SUMMED) * rarity.applyAsDouble(word))
                .sum();
        return all == 0 ? 0 : fitting / all;
    }

    /// What somebody said, taken apart once.
    ///
    /// @param plain in one line, without anything but words
    /// @param sentences the words of each
    record Said(String plain, Set<String> words, List<Set<String>> sentences) {

        static Said of(String text) {
            var sentences = SENTENCE.splitAsStream(text)
                    .map(sentence -> Wording.words(sentence).collect(Collectors.toSet()))
                    .filter(sentence -> !sentence.isEmpty())
                    .distinct()
                    .toList();
            var words = sentences.stream().flatMap(Set::stream).collect(Collectors.toSet());
            return new Said(Wording.plain(text), words, sentences);
        }
    }

    private static String plain(String text) {
        var joined = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return BETWEEN.matcher(joined).replaceAll(" ").strip();
    }

    /// Those that tell something, without their endings.
    private static Stream<String> words(String text) {
        return Arrays.stream(plain(text).split(" "))
                .filter(word -> word.length() >= SHORT && !IDLE.contains(word))
                .map(word -> word.length() > SHORT ? ENDING.matcher(word).replaceFirst("") : word);
    }
}
