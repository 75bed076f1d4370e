package frontdoor.identity;

import java.util.Set;

/// One of the council's people, as an administrator sees them.
///
/// @param mustChange whether the password was chosen by somebody else, so that it lasts for one sign-in
/// @param hasSecondFactor whether they have set up codes on their telephone
/// @param teams keys of [Team]s
/// @param leads keys of the teams whose leading role they hold
/// @param roles keys of [Role]s
public record StaffMember(
        String username,
        String displayName,
        String email,
        boolean enabled,
        boolean mustChange,
        boolean hasSecondFactor,
        Set<String> teams,
        Set<String> leads,
        Set<String> roles) {

    public StaffMember {
        teams = Set.copyOf(teams);
        leads = Set.copyOf(leads);
        roles = Set.copyOf(roles);
    }
}
