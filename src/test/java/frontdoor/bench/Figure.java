package frontdoor.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What one turn came to. Times are in milliseconds.
record Figure(long done, long errors, double perSecond, double p50, double p95, double p99) {

    static Figure of(long[] nanos, long errors, double seconds) {
        Arrays.sort(nanos);
        return new Figure(
                nanos.length, errors, nanos.length / seconds, at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    /// The turn in the middle by speed, with the errors of all.
    static Figure median(List<Figure> turns) {
        var middle = turns.stream()
                .sorted(Comparator.comparingDouble(Figure::perSecond))
                .toList()
                .get(turns.size() / 2);
        long errors = turns.stream().mapToLong(Figure::errors).sum();
        return new Figure(middle.done, errors, middle.perSecond, middle.p50, middle.p95, middle.p99);
    }
}
