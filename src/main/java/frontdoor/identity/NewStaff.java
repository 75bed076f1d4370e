package frontdoor.identity;

import frontdoor.kernel.EmailAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Somebody to be added.
///
/// @param username 2 to 60 characters: small letters, digits, dot, hyphen and underscore, a letter first
/// @param teams keys of teams that exist
/// @param roles keys of roles that exist
public record NewStaff(String username, String displayName, String email, Set<String> teams, Set<String> roles) {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,59}");

    public NewStaff {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        email = email.strip();
        if (!isUsername(username)) {
            throw new IllegalArgumentException("Not a username: " + username);
        }
        if (displayName.isEmpty() || displayName.length() > 100) {
            throw new IllegalArgumentException("A display name has 1 to 100 characters");
        }
        if (!EmailAddress.is(email)) {
            throw new IllegalArgumentException("Not an email address");
        }
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }

    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }
}
