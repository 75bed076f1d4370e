package frontdoor.replay;

import java.time.Instant;

/// Something that somebody does at a moment of the day.
public record Happening(Instant at, Runnable what) {}
