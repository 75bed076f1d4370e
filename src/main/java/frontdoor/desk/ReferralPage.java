package frontdoor.desk;

import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One referral, and what its reader can say of it.
///
/// @param service the title of the case's service
/// @param seesCase whether the reader may open the case
/// @param heard whether the reader writes down what the partner says, who was told by telephone or letter
/// @param answers statuses that the reader's team can move it to by one press, and with a reason
/// @param reasons why it can be rejected; empty when it cannot
/// @param maySee whether the reader's team has still to say that it knows it was taken back
/// @param sends whether the reader may chase it
/// @param again whether the reader may have it asked anew
/// @param calls whether the recipient has still to be told by telephone or letter
/// @param gives whether the reader may give the partner files
/// @param byLetter whether the partner is told by letters
/// @param phone the number of the partner's contact, or null
/// @param room what the partner said of its room, or null where it is none or has said nothing
/// @param rooms what it can say, where the reader may ask; else empty
/// @param draft whether the reader may send it after all
/// @param command new with the page, for whatever is done from it next
/// @param note what was typed and did not do
/// @param notice what to say first, or null
public record ReferralPage(
        ReferralPart referral,
        String service,
        boolean seesCase,
        boolean heard,
        List<String> answers,
        List<String> withReason,
        List<Option> reasons,
        boolean maySee,
        boolean sends,
        boolean again,
        boolean calls,
        boolean gives,
        boolean byLetter,
        @Nullable String phone,
        boolean draft,
        @Nullable Room room,
        List<Option> rooms,
        UUID command,
        String note,
        @Nullable String notice,
        Problems problems) {

    /// The words of an answer, as a team says it or as a partner's is written down.
    public String to(String answer) {
        return (heard ? "desk.referral.said." : "desk.referral.") + "to." + answer;
    }

    /// The same of the button that sends it with a reason.
    public String go(String answer) {
        return (heard ? "desk.referral.said." : "desk.referral.") + "go." + answer;
    }

    /// @param says the last part of the key of its words
    /// @param note what they added, or null
    public record Room(String says, @Nullable String note, Instant at) {}
}
