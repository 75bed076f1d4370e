package frontdoor.calls;

import java.util.UUID;

/// A conversation is somebody else's from now on. It is told in the transaction that makes it so: what is kept of the
/// conversation changes hands with it, or neither does.
///
/// @param from the username of whoever had it
/// @param to the username of whoever has it
public record Passed(UUID conversation, String from, String to) {}
