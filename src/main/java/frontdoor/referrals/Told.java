package frontdoor.referrals;

/// One thing that a recipient is told.
///
/// @param key of the answer
/// @param label what was asked
/// @param says what was answered, in words
public record Told(String key, String label, String says) {}
