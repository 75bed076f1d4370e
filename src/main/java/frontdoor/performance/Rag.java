package frontdoor.performance;

import frontdoor.performance.Measure.Direction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a figure stands against its target.
public enum Rag {
    GREEN,
    /// Off target by no more than a tenth of the target.
    AMBER,
    RED,
    NOT_KNOWN,
    NO_TARGET;

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    static Rag of(Measure measure, @Nullable BigDecimal value) {
        var target = measure.target();
        if (target == null) {
            return NO_TARGET;
        }
        if (value == null) {
            return NOT_KNOWN;
        }
        var gap = measure.direction() == Direction.UP ? target.subtract(value) : value.subtract(target);
        if (gap.signum() <= 0) {
            return GREEN;
        }
        return gap.compareTo(target.multiply(TOLERANCE)) <= 0 ? AMBER : RED;
    }
}
