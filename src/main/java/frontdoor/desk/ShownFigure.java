package frontdoor.desk;

import frontdoor.performance.Figure;
import frontdoor.performance.Measure;
import frontdoor.performance.Rag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A figure as it stands on a page. How it stands against its target is told in words as well as in colour.
///
/// @param slice the part it is of, or null for the whole
/// @param value with its unit, or null when it is not known
/// @param target with its unit, or null when there is none
/// @param unknown rows that are there but not known
/// @param href where the rows behind it are, or null if this slice has no page of its own
public record ShownFigure(
        String key,
        String title,
        String meaning,
        @Nullable String slice,
        @Nullable String value,
        Rag rag,
        @Nullable String target,
        long unknown,
        @Nullable String href) {

    static ShownFigure of(Figure figure, @Nullable String slice, @Nullable String href) {
        var measure = figure.measure();
        var value = figure.value();
        return new ShownFigure(
                measure.key(),
                measure.title(),
                measure.meaning(),
                slice,
                value == null ? null : unit(measure, String.format(Locale.UK, "%,.1f", value)),
                figure.rag(),
                measure.target() == null ? null : unit(measure, measure.target().toPlainString()),
                figure.unknown(),
                href);
    }

    private static String unit(Measure measure, String number) {
        return switch (measure.unit()) {
            case PERCENT -> number + "%";
            case COUNT -> number.replaceFirst("\\.0$", "");
            case DAYS, EACH -> number;
        };
    }

    /// For the key of its words.
    public String ragKey() {
        return rag.name().toLowerCase(Locale.ROOT);
    }

    public String colour() {
        return switch (rag) {
            case GREEN -> "govuk-tag--green";
            case AMBER -> "govuk-tag--orange";
            case RED -> "govuk-tag--red";
            case NOT_KNOWN, NO_TARGET -> "govuk-tag--grey";
        };
    }
}
