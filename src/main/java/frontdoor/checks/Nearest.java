package frontdoor.checks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that somebody probably meant.
public final class Nearest {

    private Nearest() {}

    /// A question that ends a message: `Did you mean 'with_crew'?`, or what there is to choose from.
    public static String suggest(String word, Collection<String> known) {
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

    /// Letters to add, take away, change, or swap with their neighbour.
    private static int distance(String one, String other) {
        var steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(one, other, i, j, steps);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(String one, String other, int i, int j, int[][] steps) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int change = steps[i - 1][j - 1] + (same ? 0 : 1);
        int least = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
