package frontdoor.answering;

import frontdoor.council.Rotas;
import frontdoor.desk.CasePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to tell the person before they go.
///
/// @param status where the case is, or what was decided at once
/// @param says what happens next, or what the end means; null when the service says nothing
/// @param onCall who is to be called if the offices are closed; empty for most
/// @param joined whether somebody had reported it already
/// @param told whether we can write to the person
/// @param mayOpen whether the case itself is for the reader
/// @param keys the reader's own
/// @param conversation in which it was opened, or null where that is not known
/// @param event the life event from which it was begun, or null
/// @param letter the conversation that it was opened from, or null
public record CallDonePage(
        String service,
        String reference,
        String status,
        @Nullable String says,
        List<CasePage.Promise> promises,
        List<Rotas.OnCall> onCall,
        boolean joined,
        boolean told,
        boolean mayOpen,
        PageKeys keys,
        @Nullable String conversation,
        @Nullable Letter letter,
        @Nullable String event) {

    /// The conversation that it was opened from.
    ///
    /// @param ends whether it can be closed now, since the case is the answer
    public record Letter(String conversation, int revision, boolean ends) {}
}
