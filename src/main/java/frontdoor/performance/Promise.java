package frontdoor.performance;

/// How often a promise was kept.
///
/// @param standard its key in the service file
/// @param counted promises that came to an end in the last three months, kept or broken
public record Promise(String standard, int kept, int counted) {}
