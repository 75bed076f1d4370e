package frontdoor.conversations;

import frontdoor.kernel.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The references that letters bear: those of conversations, `CN-7K3M-9QX2`, and those of cases, `FD-7K3M-9QX2`.
public final class ConversationReference {

    private static final String FIGURES = "-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}";
    private static final Pattern OURS =
            Pattern.compile("(?<![0-9A-Z])CN" + FIGURES + "(?![0-9A-Z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_A_CASE =
            Pattern.compile("(?<![0-9A-Z])FD" + FIGURES + "(?![0-9A-Z])", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 10;

    private ConversationReference() {}

    static String random() {
        return "CN" + Reference.random().value().substring(2);
    }

    /// What somebody typed: any case, with or without `CN`, spaces and hyphens.
    public static Optional<String> typed(String text) {
        var plain = text.strip().replaceFirst("(?i)^CN", "");
        return Reference.typed(plain).map(reference -> "CN" + reference.value().substring(2));
    }

    /// The conversations that a text names, at most ten.
    public static List<String> in(String text) {
        return named(OURS, text);
    }

    /// The cases that a text names, at most ten. Whether there are such cases is not asked.
    static List<String> casesIn(String text) {
        return named(OF_A_CASE, text);
    }

    private static List<String> named(Pattern shape, String text) {
        return shape.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::toUpperCase)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
