package frontdoor.directory;

/// Something that was found: a service or an article.
///
/// @param kind `service` or `article`
public record Found(String kind, String key, String title, String summary) {}
