package frontdoor.worklists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of work that is late or due soon.
///
/// @param service the key of a case's service, or null for what is no case
/// @param promise the key of the standard that is due, or null for what is no case
/// @param queue the key of a case's queue, or null for what is no case
/// @param team the key of the team, or null for a case, whose queue says it
/// @param channel how a conversation came, as a key, or null for what is none
/// @param owner a username, or null for nobody
public record DueLine(
        Work work,
        @Nullable String service,
        @Nullable String promise,
        @Nullable String queue,
        @Nullable String team,
        @Nullable String channel,
        @Nullable String owner,
        Instant dueAt) {}
