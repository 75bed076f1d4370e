package frontdoor.directory;

/// Something that happens in a person's life and calls for services.
///
/// @param title as a person says it: My bin was not emptied
/// @param says what we can do about it, a sentence
public record LifeEvent(String key, String title, String says) {}
