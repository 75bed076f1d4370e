package frontdoor.desk;

import frontdoor.letters.CasePack;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The information pack of a case, as staff read it before they print or post it.
///
/// @param postable whether whoever reported the case left a postal address
/// @param language in which it is printed and posted, by its English name
/// @param command new with the page: the id of the letter
/// @param notice what to say first, or null
public record CasePackPage(
        String reference,
        CasePack pack,
        boolean postable,
        String language,
        UUID command,
        @Nullable String notice) {}
