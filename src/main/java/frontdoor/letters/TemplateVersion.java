package frontdoor.letters;

import java.time.Instant;

/// What a letter's file said from a moment on, until the next.
///
/// @param text the whole file, as it was
public record TemplateVersion(String template, String language, String hash, Instant shownFrom, String text) {}
