package frontdoor.identity;

import frontdoor.kernel.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;

/// The member of staff at the keyboard. Read afresh for each request, so that a change of role counts at once.
///
/// A controller of the desk gets it by naming it as an argument.
///
/// @param teams keys of the teams they work in
/// @param leads keys of the teams that they lead, whether they work in them or not
/// @param roles keys of the roles they hold
public record SignedIn(String username, String displayName, Set<String> teams, Set<String> leads, Set<String> roles) {

    public SignedIn {
        teams = Set.copyOf(teams);
        leads = Set.copyOf(leads);
        roles = Set.copyOf(roles);
    }

    /// Whoever is signed in where this is asked, on the thread of their request; empty on any other.
    public static Optional<SignedIn> now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    public boolean may(String role) {
        return roles.contains(role);
    }

    public boolean worksIn(String team) {
        return teams.contains(team);
    }

    /// Whether they may open what is a team's: whoever works in it may, and so may whoever leads it. That a team has
    /// something is one thing, and what stands in it another: see who may read that.
    public boolean opens(String team) {
        return teams.contains(team) || leads.contains(team);
    }

    /// Every team of which that is so.
    public Set<String> opened() {
        return Stream.concat(teams.stream(), leads.stream()).collect(Collectors.toUnmodifiableSet());
    }

    public Actor actor() {
        return Actor.staff(username);
    }
}
