package frontdoor.services;

import org.jspecify.annotations.Nullable;

/// What a service is, as its page and its owner say it.
///
/// @param owner the service area that answers for it
/// @param costs what it costs, in words, or null; `forWhom` likewise
/// @param privacy what this service says of privacy beyond what the council says of all
/// @param note for those who read the file, or null
public record About(
        String title,
        String owner,
        String summary,
        @Nullable String costs,
        @Nullable String forWhom,
        Privacy privacy,
        @Nullable String note) {}
