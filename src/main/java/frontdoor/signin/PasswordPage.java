package frontdoor.signin;

import frontdoor.guard.CouncilSignIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param username what was typed before, to be kept
/// @param to the page they wanted
/// @param problem a key of the language file, or null if nothing is wrong
/// @param services the council's own sign-in services; usually one or none
public record PasswordPage(
        String username, String to, @Nullable String problem, List<CouncilSignIn.Choice> services) {

    public PasswordPage {
        services = List.copyOf(services);
    }
}
