package frontdoor.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something to know before a letter is sent.
///
/// @param key the end of the key of its words
/// @param stops whether the letter cannot be sent until it is put right
/// @param about what it is about, such as the label of a block; empty if its words say enough
/// @param at a moment that it is about, or null
public record LetterCheck(
        String key, boolean stops, String about, @Nullable Instant at) {

    static LetterCheck stop(String key, String about) {
        return new LetterCheck(key, true, about, null);
    }

    static LetterCheck caution(String key, String about) {
        return new LetterCheck(key, false, about, null);
    }
}
