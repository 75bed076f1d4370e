package frontdoor.performance;

import java.util.List;

/// Every measure as one figure, by title.
///
/// @param failed measures whose statement the database did not run; each is a slip in its file
public record Figures(List<Figure> counted, List<Measure> failed) {}
