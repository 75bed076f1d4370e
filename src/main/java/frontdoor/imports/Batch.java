package frontdoor.imports;

import java.util.List;

/// What became of some rows.
///
/// @param opened how many were brought in
/// @param already how many were there before
record Batch(int opened, int already, List<Refusal> refusals) {}
