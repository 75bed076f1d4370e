package frontdoor.scans;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import frontdoor.kernel.Secret;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Draws the codes of cover sheets, and finds them on scanned pages. A QR code with its highest correction is read
/// turned any way, and with three tenths of it lost.
final class Codes {

    /// Tells ours from the codes that other people print on their letters.
    private static final String OURS = "frontdoor:sheet:";

    private static final int DOTS = 12; // for one module
    private static final int QUIET = 4; // modules of white around it, as the standard asks

    private static final Map<DecodeHintType, ?> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.CHARACTER_SET,
            "UTF-8");

    private Codes() {}

    /// @return a PNG
    static byte[] draw(String code) {
        var modules = QrCode.encodeText(OURS + code, QrCode.Ecc.HIGH);
        int size = (modules.size + 2 * QUIET) * DOTS;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = modules.getModule(x / DOTS - QUIET, y / DOTS - QUIET);
                image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    /// The code of ours on a page, whichever others are on it; empty if there is none, or it cannot be read.
    static Optional<String> read(BufferedImage page) {
        try {
            var found =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(light(page))), HINTS);
            return Arrays.stream(found)
                    .map(each -> String.valueOf(each.getText()))
                    .filter(text -> text.startsWith(OURS))
                    .map(text -> text.substring(OURS.length()))
                    .filter(Secret::isShaped)
                    .findFirst();
        } catch (ReaderException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static LuminanceSource light(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        return new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
    }
}
