package frontdoor.mine;

import frontdoor.accounts.Passkey;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways in which somebody can sign in.
///
/// @param name of a new passkey, as it was typed
/// @param done what was just done, in words, or null
public record WaysPage(
        String email,
        List<Passkey> passkeys,
        String name,
        @Nullable String done,
        Problems problems) {}
