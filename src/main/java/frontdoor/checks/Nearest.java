package frontdoor.checks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that somebody probably meant.
final class Nearest {

    private Nearest() {}

    /// A question that ends a message: `Did you mean 'with_crew'?`, or what there is to choose from.
    static String suggest(String word, Collection<String> known) {
        return to(word, known).map(near -> "Did you mean '" + near + "'?").orElseGet(() -> choices(known));
    }

    private static String choices(Collection<String> known) {
        if (known.isEmpty() || known.size() > 12) {
            return "";
        }
        return "It can be " + Words.or(known.stream().sorted().toList()) + ".";
    }

    /// @return empty when nothing is close enough to be a slip
    static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Levenshtein's distance: letters to add, take away or change.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j - 1], corner) + 1);
            }
        }
        return row[other.length()];
    }
}
