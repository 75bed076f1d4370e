package frontdoor.contacts;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contact to write down. The parts are those of [Contact].
public record NewContact(
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

    /// Somebody was in touch with us.
    public NewContact(
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
            @Nullable String sourceReference) {
        this(channel, person, service, ward, handledBy, team, outcome, cause, note, cases, sourceReference, false);
    }

    public NewContact {
        cases = List.copyOf(cases);
    }
}
