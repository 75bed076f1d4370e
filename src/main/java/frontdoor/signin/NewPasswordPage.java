package frontdoor.signin;

import org.jspecify.annotations.Nullable;

/// @param problem a key of the language file, or null if nothing is wrong
public record NewPasswordPage(@Nullable String problem) {

    /// The field the problem belongs to.
    public String field() {
        return "signin.new.different".equals(problem) ? "again" : "password";
    }
}
