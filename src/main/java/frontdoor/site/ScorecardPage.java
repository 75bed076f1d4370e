package frontdoor.site;

import frontdoor.performance.Figure;
import frontdoor.performance.Measure;
import frontdoor.performance.Measure.Direction;
import frontdoor.performance.Rag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the council did in one month, in numbers that anybody can check.
///
/// @param month its first day
public record ScorecardPage(LocalDate month, List<Shown> figures) {

    /// One figure in plain words.
    ///
    /// @param value as shown, without its unit, or null when there is nothing to tell
    /// @param met `met`, `missed`, or null where there is no target or nothing to tell
    public record Shown(
            Measure measure,
            String title,
            String meaning,
            @Nullable String value,
            long counted,
            long of,
            long unknown,
            @Nullable String target,
            @Nullable String met) {

        static Shown of(Figure figure) {
            var value = figure.value();
            return new Shown(
                    figure.measure(),
                    figure.measure().title(),
                    figure.measure().meaning(),
                    value == null ? null : plain(value),
                    figure.sum().longValue(),
                    figure.known(),
                    figure.unknown(),
                    figure.measure().target() == null
                            ? null
                            : plain(figure.measure().target()),
                    met(figure.rag()));
        }

        Shown inWords(String other, String otherMeaning) {
            return new Shown(measure, other, otherMeaning, value, counted, of, unknown, target, met);
        }

        private static @Nullable String met(Rag rag) {
            return switch (rag) {
                case GREEN -> "met";
                case AMBER, RED -> "missed";
                case NOT_KNOWN, NO_TARGET -> null;
            };
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        /// `percent`, `count`, `days` or `each`.
        public String unit() {
            return switch (measure.unit()) {
                case PERCENT -> "percent";
                case COUNT -> "count";
                case DAYS -> "days";
                case EACH -> "each";
            };
        }

        /// Whether a higher figure is better, so that the target is "at least".
        public boolean isBetterHigh() {
            return measure.direction() == Direction.UP;
        }
    }
}
