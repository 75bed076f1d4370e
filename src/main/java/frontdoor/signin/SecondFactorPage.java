package frontdoor.signin;

import frontdoor.identity.NewFactor;
import frontdoor.web.QrPicture;
import org.jspecify.annotations.Nullable;

/// @param secret in groups of four, for those who type it
/// @param sealed the same as the form carries it
/// @param problem a key of the language file, or null if nothing is wrong
public record SecondFactorPage(
        String secret,
        String sealed,
        QrPicture picture,
        @Nullable String problem) {

    static SecondFactorPage of(NewFactor factor, @Nullable String problem) {
        return new SecondFactorPage(
                factor.secret().replaceAll("(.{4})(?=.)", "$1 "),
                factor.sealed(),
                QrPicture.of(factor.address()),
                problem);
    }
}
