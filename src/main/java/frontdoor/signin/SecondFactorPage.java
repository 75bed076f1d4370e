package frontdoor.signin;

import frontdoor.identity.NewFactor;
import io.nayuki.qrcodegen.QrCode;
import org.jspecify.annotations.Nullable;

/// @param secret in groups of four, for those who type it
/// @param sealed the same as the form carries it
/// @param squares how wide the picture is, in squares, with its white edge
/// @param picture the dark squares as one SVG path
/// @param problem a key of the language file, or null if nothing is wrong
public record SecondFactorPage(
        String secret,
        String sealed,
        int squares,
        String picture,
        @Nullable String problem) {

    /// The white edge a camera needs, in squares.
    private static final int EDGE = 4;

    static SecondFactorPage of(NewFactor factor, @Nullable String problem) {
        var code = QrCode.encodeText(factor.address(), QrCode.Ecc.MEDIUM);
        return new SecondFactorPage(
                factor.secret().replaceAll("(.{4})(?=.)", "$1 "),
                factor.sealed(),
                code.size + 2 * EDGE,
                path(code),
                problem);
    }

    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + EDGE, y + EDGE));
                }
            }
        }
        return path.toString();
    }

    public String viewBox() {
        return "0 0 " + squares + " " + squares;
    }
}
