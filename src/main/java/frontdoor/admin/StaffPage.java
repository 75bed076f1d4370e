package frontdoor.admin;

import frontdoor.identity.Role;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who works here, and the teams and roles they can be given.
public record StaffPage(List<StaffMember> people, List<Team> teams, List<Role> roles) {

    /// The titles of teams or roles, `Waste, Parks`.
    public String teams(Collection<String> keys) {
        return titles(keys, teams.stream().collect(Collectors.toMap(Team::key, Team::title)));
    }

    public String roles(Collection<String> keys) {
        return titles(keys, roles.stream().collect(Collectors.toMap(Role::key, Role::title)));
    }

    private static String titles(Collection<String> keys, Map<String, String> titles) {
        return keys.stream().map(key -> titles.getOrDefault(key, key)).sorted().collect(Collectors.joining(", "));
    }

    /// One person's page, or the form for a new one.
    ///
    /// @param person null for somebody new
    /// @param form what was typed about somebody new
    /// @param self whether the reader is this person: nobody shuts themselves out
    /// @param notice what was just done, or null
    public record One(
            @Nullable StaffMember person,
            StaffForm form,
            boolean self,
            List<Option> teams,
            List<Option> roles,
            Problems problems,
            @Nullable String notice) {}

    static List<Option> teamOptions(List<Team> teams, Set<String> chosen) {
        return teams.stream()
                .map(team -> Option.of(team.key(), team.title()).chosen(chosen.contains(team.key())))
                .toList();
    }

    static List<Option> roleOptions(List<Role> roles, Set<String> chosen) {
        return roles.stream()
                .map(role -> Option.of(role.key(), role.title()).chosen(chosen.contains(role.key())))
                .toList();
    }
}
