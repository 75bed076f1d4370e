package frontdoor.directory;

import java.time.LocalDate;

/// Words that people looked for and did not find.
///
/// @param times how often, on that day
public record Missed(LocalDate day, String words, int times) {}
