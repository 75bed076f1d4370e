package frontdoor.services;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one pure function that decides.
public final class Decide {

    private Decide() {}

    /// An action of the case's stage that a role may take.
    ///
    /// @param missing keys of the questions and facts on which it still hangs; empty when it may be taken now
    public record Offer(Service.Action action, Set<String> missing) {}

    public static Decision decide(Service service, CaseState state, Command command, Facts facts, Instant now) {
        throw new UnsupportedOperationException();
    }

    /// What somebody may do now, in the file's order.
    ///
    /// @param actor who asks, as [frontdoor.kernel.Actor#toString] writes it, or null for anybody of these roles
    public static List<Offer> offered(
            Service service, CaseState state, Facts facts, Set<String> roles, @Nullable String actor, Instant now) {
        throw new UnsupportedOperationException();
    }
}
