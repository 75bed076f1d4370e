package frontdoor.identity;

import org.jspecify.annotations.Nullable;

/// A group of people who share queues of work.
///
/// @param ledBy the role of those who lead it and share out its work, or null when only those do who oversee all
public record Team(String key, String title, @Nullable String ledBy) {}
