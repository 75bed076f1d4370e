package frontdoor.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How the camera was held. It is metadata, so it would be lost with the rest and the picture would lie on its side.
///
/// @param orientation 1 to 8, as in the tag 0x0112 of EXIF 2.32; 1 is upright
record Turn(int orientation) {

    private static final Turn NONE = new Turn(1);
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;

    /// @param content of any picture; one that does not say is upright
    static Turn of(byte[] content) {
        try {
            var bytes = ByteBuffer.wrap(content);
            bytes.position(2);
            while (bytes.remaining() > 4) {
                int marker = Short.toUnsignedInt(bytes.getShort());
                int length = Short.toUnsignedInt(bytes.getShort()) - 2;
                if (marker == APPLICATION_1) {
                    return exif(bytes.slice(bytes.position() + EXIF_HEADER, length - EXIF_HEADER));
                }
                if (marker == START_OF_SCAN || marker >>> 8 != 0xFF) {
                    return NONE;
                }
                bytes.position(bytes.position() + length);
            }
        } catch (RuntimeException malformed) {
            return NONE;
        }
        return NONE;
    }

    private static Turn exif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int entry = at + 2; entry < at + 2 + entries * ENTRY; entry += ENTRY) {
            if (tiff.getShort(entry) == ORIENTATION) {
                int orientation = tiff.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? new Turn(orientation) : NONE;
            }
        }
        return NONE;
    }

    BufferedImage apply(BufferedImage picture) {
        if (orientation == 1) {
            return picture;
        }
        double w = picture.getWidth();
        double h = picture.getHeight();
        var how = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean onItsSide = orientation > 4;
        var upright =
                new BufferedImage((int) (onItsSide ? h : w), (int) (onItsSide ? w : h), BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(how, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
    }
}
