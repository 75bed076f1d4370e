package frontdoor.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a text can be read by everybody: short sentences, no words that put a reader off, and a reading grade that
/// a child of 14 has. Markup, placeholders and addresses count as one word.
public final class PlainEnglish {

    /// The highest grade of what stands on a page, by Flesch and Kincaid: years at school.
    public static final double HARDEST = 9;

    private static final int LONGEST = 25; // words

    /// “We are sorry that she has died” and “sorry for your loss” are no excuses.
    private static final Pattern BANNED = Pattern.compile(
            "(?i)\\b(please|sorry(?! that| for your loss)|invalid|valid|oops|forbidden|utilise|commence|terminate|prior to|in order to"
                    + "|e\\.g\\.|i\\.e\\.|facilitate|leverage|click here|hereby|aforementioned|henceforth)(?!\\w)");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\(\\([^)]*\\)\\)|%?\\{[\\w,]+}|https?://[^\\s),]*[^\\s),.]|\\S+@\\S*\\w|\\b(?:[\\w-]+\\.)+(?:uk|org)\\b[\\w/-]*");
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+|\\R");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}£%’'-]+");
    private static final Pattern SILENT = Pattern.compile("(?<=[^laeiouy])e(?:s)?$|(?<=[^dt])ed$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private PlainEnglish() {}

    /// What is hard to read in one text, each as a sentence; nothing for most.
    public static List<String> hardIn(String text) {
        var hard = new ArrayList<String>();
        for (String sentence : sentences(text)) {
            int words = sentence.split("\\s+").length;
            if (words > LONGEST) {
                hard.add("A sentence has %d words. Use %d at most.".formatted(words, LONGEST));
            }
        }
        Matcher banned = BANNED.matcher(text);
        while (banned.find()) {
            hard.add("‘%s’ is not a word for residents. Say it plainly.".formatted(banned.group(1)));
        }
        return hard;
    }

    /// The years at school that it takes to read these texts together. Labels and headings, which are no sentences, are
    /// left out: they would make everything look easier than it is.
    ///
    /// @return empty where there is no sentence
    /// @see <a href="https://apps.dtic.mil/sti/citations/ADA006655">Kincaid and others, 1975</a>
    public static Optional<Double> grade(Collection<String> texts) {
        var sentences = texts.stream()
                .flatMap(text -> sentences(text).stream())
                .filter(sentence -> sentence.matches("(?s).*[.!?]$"))
                .toList();
        var words = sentences.stream()
                .flatMap(sentence -> WORD.matcher(sentence).results())
                .map(word -> word.group())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        double syllables = words.stream().mapToInt(PlainEnglish::syllables).sum();
        return Optional.of(0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59);
    }

    private static List<String> sentences(String text) {
        return END.splitAsStream(PLACEHOLDER.matcher(text).replaceAll("this"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /// Groups of vowels, without an end that is not spoken. It is right for most words, as a measure needs.
    private static int syllables(String word) {
        var letters = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        return Math.max(1, (int) VOWELS.matcher(letters).results().count());
    }
}
