package frontdoor.listings;

import java.util.UUID;

/// A need or a circumstance by which listings are found.
///
/// @param key what the council's folder calls it, or empty where a feed brought it
public record Term(UUID id, String key, String name) {}
