package frontdoor.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/// How the camera was held. It is metadata, so it would be lost with the rest and the picture would lie on its side.
///
/// @param orientation 1 to 8, as [Exif] says; 1 is upright
record Turn(int orientation) {

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
