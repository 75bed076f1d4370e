package frontdoor.places;

import java.util.Optional;

/// Reads postcodes as people write them who look for an address.
public final class Postcode {

    private Postcode() {}

    /// In capitals with one space, `ZZ99 1AA`; empty if it cannot be a postcode.
    public static Optional<String> typed(String text) {
        return frontdoor.kernel.Postcode.normalised(text);
    }
}
