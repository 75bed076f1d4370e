package frontdoor.replay;

import java.time.Instant;

/// One thing that a system beside ours tells us in the course of a day.
///
/// @param source who tells it, as the address of hooks names it
/// @param id the same however often it is told
/// @param at when it happens
/// @param body as JSON
public record Told(String source, String id, Instant at, String body) {}
