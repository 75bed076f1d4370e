package frontdoor.notify;

import org.jspecify.annotations.Nullable;

/// What an email answers, so that the reader's program shows both together (RFC 5322, 3.6.4).
///
/// @param to the Message-ID that is answered, in angle brackets; null for an email that begins a thread
/// @param references the Message-IDs of the thread so far, oldest first, with spaces between; or null
/// @param automatic whether a program wrote it, so that no other program answers it (RFC 3834)
public record Reply(@Nullable String to, @Nullable String references, boolean automatic) {

    public Reply {
        to = plain(to);
        references = plain(references);
    }

    /// They came from outside, and stand in a header.
    private static @Nullable String plain(@Nullable String ids) {
        return ids == null ? null : ids.replaceAll("[^!-~]+", " ").strip();
    }
}
