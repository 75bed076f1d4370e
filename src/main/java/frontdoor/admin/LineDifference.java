package frontdoor.admin;

import java.util.ArrayList;
import java.util.List;

/// What is different between two texts, line by line, with some lines around each difference.
///
/// @param lines of both texts, in order; those far from any difference are left out
public record LineDifference(List<Line> lines) {

    private static final int AROUND = 3; // lines

    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /// Some lines that are the same were left out here.
        GAP
    }

    /// @param number in the text it comes from, from 1; of both, the later; 0 for a gap
    public record Line(Kind kind, int number, String text) {}

    public boolean any() {
        return !lines.isEmpty();
    }

    static LineDifference of(String before, String after) {
        return new LineDifference(
                shortened(all(before.lines().toList(), after.lines().toList())));
    }

    /// By the longest lines that both have in the same order.
    private static List<Line> all(List<String> before, List<String> after) {
        var common = common(before, after);
        var lines = new ArrayList<Line>();
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            if (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
                lines.add(new Line(Kind.SAME, now + 1, after.get(now)));
                old++;
                now++;
            } else if (old < before.size() && (now == after.size() || common[old + 1][now] >= common[old][now + 1])) {
                lines.add(new Line(Kind.REMOVED, old + 1, before.get(old++)));
            } else {
                lines.add(new Line(Kind.ADDED, now + 1, after.get(now++)));
            }
        }
        return lines;
    }

    /// How many lines the ends of both texts have in common, from each line on.
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int old = before.size() - 1; old >= 0; old--) {
            for (int now = after.size() - 1; now >= 0; now--) {
                common[old][now] = before.get(old).equals(after.get(now))
                        ? common[old + 1][now + 1] + 1
                        : Math.max(common[old + 1][now], common[old][now + 1]);
            }
        }
        return common;
    }

    private static List<Line> shortened(List<Line> all) {
        var kept = new ArrayList<Line>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (isNearDifference(all, i)) {
                if (gap && !kept.isEmpty()) {
                    kept.add(new Line(Kind.GAP, 0, ""));
                }
                kept.add(all.get(i));
                gap = false;
            } else {
                gap = true;
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isNearDifference(List<Line> all, int at) {
        return all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
                .anyMatch(line -> line.kind() != Kind.SAME);
    }
}
