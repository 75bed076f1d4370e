package frontdoor.letters;

import frontdoor.cases.Case;
import frontdoor.services.Service;
import org.jspecify.annotations.Nullable;

/// Whom a letter is to, and what it is about.
///
/// @param kase null for a letter about no case; then there is no service either
public record LetterMatter(
        Addressee to, @Nullable Case kase, @Nullable Service service) {}
