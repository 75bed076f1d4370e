package frontdoor.drafting;

/// A letter that was thrown away, which may have been a mistake.
///
/// @param here its address
/// @param from the page that it was written from
public record DroppedPage(String here, String from) {}
