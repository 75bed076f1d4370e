package frontdoor.calls;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation that is handed to a colleague, or to whoever of a team takes it first.
///
/// @param conversation under what it is kept
/// @param from the username of whoever hands it over
/// @param toStaff the username of whoever it is offered to, or null for a team
/// @param toTeam the key of the team that it is offered to, or null for one colleague
/// @param endedAt null while it is offered
/// @param takenBy the username of whoever took it, or null
/// @param reason why it was refused, or null
/// @param over whether the person has rung off meanwhile
public record Handover(
        UUID id,
        UUID conversation,
        String from,
        @Nullable String toStaff,
        @Nullable String toTeam,
        State state,
        Instant offeredAt,
        @Nullable Instant endedAt,
        @Nullable String takenBy,
        @Nullable String reason,
        boolean over) {

    public enum State {
        OFFERED,
        TAKEN,
        REFUSED,
        WITHDRAWN
    }

    public boolean isOffered() {
        return state == State.OFFERED;
    }

    /// Whether it is, or was, offered to them: by name, or to a team of theirs by somebody else.
    public boolean isFor(String username, Collection<String> teams) {
        return username.equals(toStaff) || toTeam != null && !username.equals(from) && teams.contains(toTeam);
    }
}
