package frontdoor.conversations;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that came in about a case, that we wrote in answer, or that somebody said face to face or by telephone.
///
/// @param conversation in which it was written, or null for what was spoken
/// @param cases the references of all that the conversation is about
/// @param way the key of a channel for what came in, and `email`, `text` or `post` for what we wrote
/// @param sender the name, address or number of whoever wrote; null for what we wrote, and where nothing says it
/// @param by who of us wrote it, or talked with them; null for what came in writing
/// @param automatic whether a program wrote it, or it only says that we have something
/// @param words its own, without what it quotes; of what was spoken, what was noted
/// @param cause the key of why they need not have been in touch, or null
public record Said(
        @Nullable Conversation conversation,
        List<String> cases,
        Instant at,
        String way,
        @Nullable String sender,
        @Nullable Actor by,
        boolean automatic,
        String words,
        @Nullable String cause) {

    public Said {
        cases = List.copyOf(cases);
    }
}
