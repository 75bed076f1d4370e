package frontdoor.identity;

/// A second factor about to be set up.
///
/// @param secret base 32, to be typed where there is no camera
/// @param address what the square picture holds: `otpauth://totp/...`
/// @param sealed the secret as the form carries it, which only we can open and only for this person
public record NewFactor(String secret, String address, String sealed) {

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "NewFactor";
    }
}
