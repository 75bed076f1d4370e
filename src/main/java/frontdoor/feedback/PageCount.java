package frontdoor.feedback;

/// How often readers found a page useful, and how often not.
public record PageCount(String page, int useful, int notUseful) {}
