package frontdoor.conversations;

/// Where something that came in is now.
///
/// @param item its id
/// @param conversation the reference
/// @param before whether it had landed already; then this is where it is today
public record Landed(long item, String conversation, boolean before) {}
