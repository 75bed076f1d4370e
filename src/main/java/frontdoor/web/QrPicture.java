package frontdoor.web;

import io.nayuki.qrcodegen.QrCode;

/// A square picture for a camera to read.
///
/// @param squares how wide it is, in squares, with its white edge
/// @param path the dark squares as one SVG path
public record QrPicture(int squares, String path) {

    /// The white edge a camera needs, in squares.
    private static final int EDGE = 4;

    /// @param text what it says, of at most some 2,300 characters
    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        return new QrPicture(code.size + 2 * EDGE, path(code));
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
