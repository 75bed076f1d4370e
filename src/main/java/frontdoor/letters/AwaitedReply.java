package frontdoor.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reply that a letter asked for.
///
/// @param title of the letter
/// @param reference of the case that it is about, or null
/// @param reporter which of the case's reporters the letter is to; 0 is the first
/// @param person whom the letter is to, or null
/// @param dueAt the last moment that is still in time
/// @param remindedAt when the person was reminded, or null
/// @param repliedAt when they said something, be it after the day; or null
/// @param passedAt when it was noticed that nothing had come in time, or null
/// @param endedAt when its case was closed before anything came, or null
/// @param otherwise what happens when nothing comes, as the letter said
public record AwaitedReply(
        UUID letter,
        String title,
        @Nullable String reference,
        int reporter,
        @Nullable Long person,
        Instant since,
        Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant passedAt,
        @Nullable Instant endedAt,
        String otherwise) {

    public boolean isWaiting() {
        return repliedAt == null && passedAt == null && endedAt == null;
    }
}
