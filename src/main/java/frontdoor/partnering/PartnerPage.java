package frontdoor.partnering;

import frontdoor.referrals.Told;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One referral as its partner sees it, and what can be said of it.
///
/// @param reference ours, of the case
/// @param wanted what it is about, without a name
/// @param toldAt when the partner had it, or null
/// @param state the last part of the key of its words
/// @param acknowledgeBy until when to answer, while it waits for that; else null
/// @param actBy until when it is to be done, or null
/// @param agreement its title, or null
/// @param readable whether what was shared may still be read
/// @param live whether anything is still to be answered
/// @param account whether the reader sees more than this one
/// @param press statuses it can be moved to by one press, and with a reason
/// @param reasons why it can be rejected; empty when it cannot
/// @param results how it can have come out
/// @param note what was typed and did not do
/// @param notice what to say first, or null
public record PartnerPage(
        UUID id,
        String reference,
        String title,
        String wanted,
        String state,
        boolean urgent,
        Instant madeAt,
        @Nullable Instant toldAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant actBy,
        @Nullable String basis,
        @Nullable String agreement,
        boolean readable,
        boolean live,
        boolean account,
        boolean awaitsSeen,
        List<Told> shared,
        List<Event> history,
        List<String> press,
        List<String> withReason,
        List<Option> reasons,
        List<Option> results,
        boolean mayAsk,
        boolean mayAttach,
        String note,
        @Nullable String notice,
        Problems problems) {

    /// @param what the last part of the key of its words
    /// @param note what the partner itself said, or what it was answered; of a file its name; or null
    /// @param by who of the partner it was, or null
    /// @param file the id of a file, or null
    public record Event(
            String what,
            Instant at,
            @Nullable String note,
            @Nullable String by,
            @Nullable String file) {}

    /// Whether the partner has said whether it takes this on, so that nothing waits for that.
    public boolean answered() {
        return !state.equals("requested");
    }

    public String here() {
        return PartnerController.HOME + "/" + id;
    }
}
