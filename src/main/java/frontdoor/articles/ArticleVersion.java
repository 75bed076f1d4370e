package frontdoor.articles;

import java.time.Instant;

/// What a file said from a moment on, until the next.
///
/// @param text the whole file, as it was
public record ArticleVersion(String article, Instant shownFrom, String text) {}
