package frontdoor.mine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that the council holds about somebody, as far as it is kept here, and who looked at it. It is shown as a page,
/// and handed over as JSON.
///
/// @param email that they signed in with, or null for a customer whom staff ask for
/// @param person what we know of them by name, in the words of the page; empty while we do not know their name
/// @param more whether there are older cases than are listed
public record Held(
        Instant at,
        @Nullable String email,
        Map<String, String> person,
        List<HeldCase> cases,
        boolean more,
        List<HeldContact> contacts,
        List<HeldLetter> letters,
        List<HeldFile> files,
        List<Look> looks) {

    /// @param answers by question; empty for somebody whose report was added to another's
    /// @param keptBack whether there is more of it, which is not for whoever asks
    public record HeldCase(
            String reference,
            String service,
            String status,
            Instant openedAt,
            @Nullable Instant closedAt,
            Map<String, String> answers,
            boolean keptBack) {}

    /// @param cases references
    public record HeldContact(
            Instant at, String channel, @Nullable String service, List<String> cases) {}

    /// @param about a case's reference
    /// @param language of its words
    public record HeldLetter(Instant at, String about, String medium, String language, String subject, String body) {}

    /// @param size in bytes
    public record HeldFile(Instant at, String about, String name, int size) {}

    /// @param about a case's reference, or null for the person's own record
    /// @param who their teams, or what they are; never their name
    public record Look(Instant at, @Nullable String about, String who) {}
}
