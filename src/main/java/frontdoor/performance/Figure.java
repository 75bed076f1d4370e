package frontdoor.performance;

import frontdoor.performance.Measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One measured number and what it is made of.
///
/// @param slice the part of the dimension asked for, or null for the whole or for "not known"
/// @param sum what its known rows add up to: for a percentage, how many count
/// @param known how many rows are known
/// @param unknown how many rows are there but not known; they are in no percentage and no mean
public record Figure(Measure measure, @Nullable String slice, BigDecimal sum, long known, long unknown) {

    /// The figure as shown, to one decimal place, a count whole; null is 'not known' and never 0: a share or mean of
    /// nothing, or a count of which no row is known.
    public @Nullable BigDecimal value() {
        if (measure.unit() == Unit.COUNT) {
            return known == 0 && unknown > 0 ? null : sum.setScale(0, RoundingMode.HALF_UP);
        }
        if (known == 0) {
            return null;
        }
        var whole = measure.unit() == Unit.PERCENT ? sum.movePointRight(2) : sum;
        return whole.divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP);
    }

    /// Judged by the figure as shown, so that what reads 90.0 meets a target of 90.
    public Rag rag() {
        return Rag.of(measure, value());
    }
}
