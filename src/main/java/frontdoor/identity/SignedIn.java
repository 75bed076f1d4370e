package frontdoor.identity;

import frontdoor.kernel.Actor;
import java.util.Set;

/// The member of staff at the keyboard. Read afresh for each request, so that a change of role counts at once.
///
/// A controller of the desk gets it by naming it as an argument.
///
/// @param teams keys of the teams they work in
/// @param roles keys of the roles they hold
public record SignedIn(String username, String displayName, Set<String> teams, Set<String> roles) {

    public SignedIn {
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }

    public boolean may(String role) {
        return roles.contains(role);
    }

    public boolean worksIn(String team) {
        return teams.contains(team);
    }

    public Actor actor() {
        return Actor.staff(username);
    }
}
