package frontdoor.desk;

import frontdoor.performance.CountedRow;
import frontdoor.performance.Measure;
import frontdoor.web.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scorecard for a month.
///
/// @param first the month's first day, for its name
/// @param failed measures that cannot be counted
public record FiguresPage(
        FiguresQuery query, LocalDate first, Choices choices, List<ShownFigure> figures, List<Measure> failed) {

    /// What can be chosen to narrow the figures.
    public record Choices(List<Option> months, List<Option> services, List<Option> channels, String ward) {}

    /// One measure: its figure, the same by parts, and the rows behind it.
    ///
    /// @param seesRows whether the rows are for the reader; if not, there are none here
    /// @param next the address of the next page of rows, or null on the last one
    /// @param start the address of the first page of rows, or null on that page
    /// @param csv where all rows can be taken from
    public record One(
            FiguresQuery query,
            LocalDate first,
            Choices choices,
            ShownFigure figure,
            List<Parts> parts,
            boolean seesRows,
            List<CountedRow> rows,
            @Nullable String next,
            @Nullable String start,
            String csv) {}

    /// @param by the dimension, for the key of its words
    public record Parts(String by, List<ShownFigure> figures) {}
}
