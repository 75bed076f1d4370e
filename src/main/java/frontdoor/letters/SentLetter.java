package frontdoor.letters;

import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that was sent. Its words are with its message.
///
/// @param id of the draft that it was
/// @param reference of the case that it is about, or null
/// @param conversation that it answers, or null
/// @param hash of the text that it was written from
/// @param title of that text, without anything of the person's
public record SentLetter(
        UUID id,
        UUID message,
        @Nullable String reference,
        @Nullable Long person,
        @Nullable String conversation,
        String template,
        String hash,
        String language,
        Medium medium,
        String title,
        List<String> enclosures,
        Actor by,
        String team,
        Instant at) {

    public SentLetter {
        enclosures = List.copyOf(enclosures);
    }
}
