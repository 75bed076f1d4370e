package frontdoor.directory;

/// Something that was found: a service, an article, or another page of ours.
///
/// @param kind `service`, `article` or `page`
/// @param key of a page, its address without the first stroke: `contact`
public record Found(String kind, String key, String title, String summary) {

    /// The same as it is called in another language.
    public Found called(String title, String summary) {
        return new Found(kind, key, title, summary);
    }

    public String address() {
        return switch (kind) {
            case "service" -> "/services/" + key;
            case "article" -> "/articles/" + key;
            default -> "/" + key;
        };
    }
}
