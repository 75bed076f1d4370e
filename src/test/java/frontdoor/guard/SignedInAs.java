package frontdoor.guard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import frontdoor.identity.SignedIn;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yaml.snakeyaml.Yaml;

/// Lets a test ask for a page of the desk as somebody who has signed in.
public final class SignedInAs {

    private SignedInAs() {}

    /// @param teams keys of the teams they work in
    /// @param roles keys of the roles they hold
    public static RequestPostProcessor staff(String username, Set<String> teams, Set<String> roles) {
        return authentication(
                new StaffAuthentication(new SignedIn(username, "Sam Sample", teams, Council.ledBy(roles), roles)));
    }

    /// Who leads what in the made-up council.
    private static final class Council {

        private static final Map<String, Map<String, Object>> TEAMS = read();

        @SuppressWarnings("unchecked")
        private static Map<String, Map<String, Object>> read() {
            var file = SignedInAs.class.getResourceAsStream("/council/teams.yaml");
            return (Map<String, Map<String, Object>>) ((Map<String, ?>) new Yaml().load(file)).get("teams");
        }

        static Set<String> ledBy(Set<String> roles) {
            return TEAMS.entrySet().stream()
                    .filter(team ->
                            roles.contains(String.valueOf(team.getValue().get("led_by"))))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    public static RequestPostProcessor holder(String... roles) {
        return staff("sam", Set.of(), Set.of(roles));
    }
}
