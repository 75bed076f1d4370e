package frontdoor.conversations;

import frontdoor.kernel.Reference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// To what something that came in belongs, and why we think so.
///
/// @param conversation the id of the conversation to join, or null for a new one
/// @param suggested the id of one that it may belong to, for somebody to decide; or null
/// @param person the customer's id, or null if that is not known
/// @param reasons keys
/// @param letter the letter about a case that it answers, or null
/// @param placed the case of whose cover sheet it came, or null
/// @param ended how the case ended to which it belongs, or null
record Match(
        @Nullable Long conversation,
        @Nullable Long suggested,
        @Nullable Long person,
        Confidence confidence,
        List<String> reasons,
        LetterMatching.@Nullable Answered letter,
        @Nullable String placed,
        CaseLetters.@Nullable Ended ended) {

    Match {
        reasons = List.copyOf(reasons);
    }

    Match(
            @Nullable Long conversation,
            @Nullable Long suggested,
            @Nullable Long person,
            Confidence confidence,
            List<String> reasons) {
        this(conversation, suggested, person, confidence, reasons, null, null, null);
    }

    /// The message about a case that it answers, or null.
    @Nullable
    UUID answered() {
        return letter == null ? null : letter.letter().message().id();
    }

    /// The case to which it belongs as the customer's own; none for most.
    List<Reference> joinsCase() {
        if (placed != null) {
            return List.of(new Reference(placed));
        }
        return letter != null && letter.own() ? List.of(new Reference(letter.about())) : List.of();
    }
}
