package frontdoor.partnering;

import frontdoor.identity.NewFactor;
import frontdoor.web.Problems;
import frontdoor.web.QrPicture;

/// A second factor that is to be set up.
///
/// @param secret in groups of four, for those who type it
/// @param sealed the same as the form carries it
public record FactorPage(String secret, String sealed, QrPicture picture, Problems problems) {

    static FactorPage of(NewFactor factor, Problems problems) {
        return new FactorPage(
                factor.secret().replaceAll("(.{4})(?=.)", "$1 "),
                factor.sealed(),
                QrPicture.of(factor.address()),
                problems);
    }
}
