package frontdoor.answering;

import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Handing a conversation to a colleague.
///
/// @param command under which it is offered
/// @param conversation that is offered
/// @param to colleagues and teams, those who are signed in first
/// @param note what is written down so far, which goes along
/// @param keys the reader's own
public record HandOverPage(
        UUID command, UUID conversation, List<Option> to, String note, PageKeys keys, Problems problems) {

    /// A conversation that a colleague offers, before it is taken.
    ///
    /// @param from the name of whoever offers it
    /// @param state `offered`, or what came of it
    /// @param over whether the person has rung off
    /// @param channel how they are in touch
    /// @param name who it is as far as is known, or null
    /// @param person their id, or null
    /// @param sure whether that is verified
    /// @param words what they say they need
    /// @param begun services that were begun with them
    /// @param reason what was typed for saying no
    public record Offered(
            UUID id,
            String from,
            String state,
            Instant at,
            boolean over,
            String channel,
            @Nullable String name,
            @Nullable Long person,
            boolean sure,
            @Nullable Warnings warnings,
            String words,
            String note,
            List<Begun> begun,
            String reason,
            PageKeys keys,
            Problems problems) {

        public boolean isOffered() {
            return state.equals("offered");
        }
    }

    /// A service's questions as far as they were asked.
    ///
    /// @param next the question that comes next, or null when all are answered
    public record Begun(
            String title,
            List<SummaryRow> answers,
            @Nullable String next) {}

    /// A conversation that a colleague has taken over while its page was still open elsewhere.
    ///
    /// @param who has it now
    /// @param note what was typed on that page
    /// @param answers the same of a page with a service's questions
    public record Gone(String who, String note, List<SummaryRow> answers) {}

    /// One line above the one screen: what is offered to the reader, or what becomes of what they offer.
    ///
    /// @param kind `to-me`, `offered`, `taken` or `refused`
    /// @param who the colleague or team
    public record Line(
            UUID id,
            UUID conversation,
            String kind,
            String who,
            @Nullable String reason,
            Instant at) {}
}
