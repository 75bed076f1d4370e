package frontdoor.performance;

import frontdoor.kernel.Spreadsheet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The council's figures, each with the rows it is made of. The one way in to this module.
///
/// Figures are counted when asked for, from the facts as they stand.
@Component
public class Scorecard {

    private final Measures measures;
    private final CountStore store;
    private final Clock clock;
    private final MeasureFailures failures;

    Scorecard(Measures measures, CountStore store, Clock clock) {
        this.measures = measures;
        this.store = store;
        this.clock = clock;
        this.failures = new MeasureFailures(clock);
    }

    /// All measures, by title.
    public List<Measure> measures() {
        return measures.all();
    }

    public Optional<Measure> measure(String key) {
        return measures.find(key);
    }

    /// Every measure as one figure. One whose statement fails does not take the others with it.
    public Figures figures(Period period, Filter filter) {
        var counted = new ArrayList<Figure>();
        var failed = new ArrayList<Measure>();
        for (var measure : measures.all()) {
            try {
                counted.add(figure(measure, period, filter));
            } catch (DataAccessResourceFailureException away) {
                throw away; // the database is away, which no measure can help
            } catch (DataAccessException wrong) {
                failures.log(measure, wrong);
                failed.add(measure);
            }
        }
        return new Figures(List.copyOf(counted), List.copyOf(failed));
    }

    public Figure figure(Measure measure, Period period, Filter filter) {
        return store.figure(measure, period, filter, clock.instant());
    }

    /// One figure for each part of a dimension, in order; the part not known comes last, with a null slice.
    public List<Figure> by(Dimension dimension, Measure measure, Period period, Filter filter) {
        return store.by(dimension, measure, period, filter, clock.instant());
    }

    /// The rows that make a figure, newest first, at most `limit`.
    ///
    /// @param after the last row of the page before, or null for the first page
    public List<CountedRow> rows(Measure measure, Period period, Filter filter, @Nullable CountedRow after, int limit) {
        return store.rows(measure, period, filter, clock.instant(), after, limit);
    }

    /// Writes all rows that make a figure, below a line of titles, however many there are.
    @Transactional(readOnly = true)
    public void export(Measure measure, Period period, Filter filter, Spreadsheet out) {
        try (var rows = store.all(measure, period, filter, clock.instant())) {
            RowExport.write(rows, out);
        }
    }
}
