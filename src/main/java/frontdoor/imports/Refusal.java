package frontdoor.imports;

/// A row that was not brought in.
///
/// @param row its number, as a spreadsheet counts: the titles are row 1
/// @param source its number in the old system; nothing if it has none
public record Refusal(int row, String source, String why) {}
