package frontdoor.contacts;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation on one channel.
///
/// @param person the person's id, or null if they did not say who they are
/// @param service the service it was about, or null if it was about none
/// @param team the team of whoever handled it, or null when nobody did
/// @param outcome what came of it, or null while it goes on
/// @param cause why it was avoidable, or null if it was not
/// @param cases what it opened or was about; may be none or many
/// @param outgoing whether we wrote or called of our own accord; then it is nobody’s being in touch
/// @param sourceReference its number in the system it was brought in from, or of the conversation; or null
public record Contact(
        long id,
        Instant at,
        Channel channel,
        @Nullable Long person,
        @Nullable String service,
        @Nullable String ward,
        Actor handledBy,
        @Nullable String team,
        @Nullable Outcome outcome,
        @Nullable AvoidableCause cause,
        @Nullable String note,
        List<Reference> cases,
        @Nullable String sourceReference,
        boolean outgoing) {

    public Contact {
        cases = List.copyOf(cases);
    }
}
