package frontdoor.articles;

import java.time.Instant;

/// An article that is new or says something else than before.
public record ArticleChange(String article, Instant at) {}
