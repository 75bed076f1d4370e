package frontdoor.conversations;

import org.jspecify.annotations.Nullable;

/// A file that came with an item.
///
/// @param id of the file that we keep of it, or null if it is only in the original
/// @param name as the sender called it
/// @param size bytes, as it came
/// @param refused why it is not kept apart, a key of the messages of `files`; null if it is
public record Attachment(
        @Nullable String id,
        String name,
        long size,
        @Nullable String refused) {}
