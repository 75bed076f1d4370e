package frontdoor.conversations;

import java.time.Instant;

/// An answer that somebody is typing.
public record DraftAnswer(String username, String body, Instant at) {}
