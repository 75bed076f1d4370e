package frontdoor.desk;

import frontdoor.referrals.GivenFiles;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files for a partner, with one referral.
///
/// @param id of the referral
/// @param to the partner's title
/// @param files of the case that can be given, the first of which is none
/// @param given what was, taken back or not
/// @param refused why nothing can be given now, each a sentence; empty when something can
/// @param notice what to say first, or null
public record GivePage(
        UUID id,
        String reference,
        String title,
        String to,
        List<Option> files,
        List<GivenFiles.Given> given,
        List<String> refused,
        @Nullable String notice,
        Problems problems) {}
