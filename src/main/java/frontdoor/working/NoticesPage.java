package frontdoor.working;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the reader was told of, 25 at a time.
///
/// @param dismissed whether it shows what they have dismissed
/// @param newest the id of the newest that is shown, or 0
/// @param done the dismissal that was just made and can be undone, or null
/// @param notice a message to show first, or null
/// @param next the address of the next page, or null on the last one
/// @param start the address of the first page, or null on that page
public record NoticesPage(
        boolean dismissed,
        List<Line> lines,
        long newest,
        UUID command,
        @Nullable UUID done,
        @Nullable String notice,
        List<Option> emails,
        @Nullable String next,
        @Nullable String start,
        Problems problems) {

    /// @param what the end of its words' key
    /// @param promise the service and its promise in words, or null
    public record Line(
            long id, String what, String about, @Nullable String promise, Instant at, boolean fresh) {

        private static final Set<String> BY_TITLE = Set.of("partner", "listings");

        /// A promised call has no reference that anybody could say.
        public boolean isCallBack() {
            return !isOffer() && !BY_TITLE.contains(what) && about.length() == 36;
        }

        /// Nor has a conversation that is offered.
        public boolean isOffer() {
            return what.equals("offered");
        }

        /// The colour of its tag.
        public String colour() {
            return switch (what) {
                case "late", "still_late", "no_reply", "not_sent" -> "govuk-tag--red";
                case "at_risk", "chased", "referral_late", "not_taken" -> "govuk-tag--orange";
                case "reply" -> "govuk-tag--turquoise";
                default -> "govuk-tag--blue";
            };
        }
    }
}
