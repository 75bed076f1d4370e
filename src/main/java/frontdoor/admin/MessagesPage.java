package frontdoor.admin;

import frontdoor.articles.ArticleText.Block;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Ledger;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger of all messages: what came in is what became of them.
public record MessagesPage(List<Ledger> ledger) {

    public boolean balances() {
        return ledger.stream().allMatch(Ledger::balances);
    }

    /// Messages in one state, without their words.
    ///
    /// @param next the address of the next page, or null on the last one
    public record Listed(
            Dispatch.State state,
            List<Dispatch> messages,
            @Nullable String next,
            @Nullable String notice) {}

    /// A letter as it is printed.
    ///
    /// @param pages what it says; each list begins a page of paper
    public record OnPaper(Message message, List<List<Block>> pages) {}

    /// One message in full.
    ///
    /// @param reason as typed for setting it aside
    public record One(Dispatch dispatch, String reason, Problems problems) {

        public boolean canBeSentAgain() {
            return switch (dispatch.state()) {
                case DEAD, HELD, SET_ASIDE -> !dispatch.message().recipient().isEmpty();
                case PENDING, DELIVERED -> false;
            };
        }

        public boolean canBeSetAside() {
            return switch (dispatch.state()) {
                case DEAD, HELD, PENDING -> true;
                case SET_ASIDE, DELIVERED -> false;
            };
        }

        public boolean canBePrinted() {
            return dispatch.message().medium() == Medium.POST
                    && !dispatch.message().recipient().isEmpty();
        }

        public boolean canBeHandedOver() {
            return dispatch.state() == Dispatch.State.HELD;
        }
    }
}
