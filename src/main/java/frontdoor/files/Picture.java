package frontdoor.files;

import frontdoor.files.Inspection.Finding;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A photograph or scan, drawn on new paper: the pixels come over and nothing else does. Where it was taken, who took
/// it, and whatever was hidden behind it stay behind.
final class Picture {

    private static final int MEGAPIXEL = 1_000_000;

    /// Most telephones take photos of 12.
    private static final int LARGE = 16 * MEGAPIXEL;

    /// The largest that telephones take are 50.
    private static final int MOST = 52 * MEGAPIXEL;

    /// A photo that sharpens while it loads has about ten. One of ten thousand would be read for an hour.
    private static final int MOST_SCANS = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Larger pictures are thinned out while they are read, which bounds the memory that one upload can take to about
    /// 100 MB. An A4 page at 300 dots an inch is 9.
    private static final int KEPT = 12 * MEGAPIXEL;

    private static final float QUALITY = 0.85f;

    private Picture() {}

    private interface Look<T> {
        T at(ImageReader reader) throws IOException;
    }

    /// @return empty if no reader knows it
    private static <T> Optional<T> look(byte[] content, Look<T> look) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(look.at(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    /// The size is read from the header: a picture of too many pixels is never unpacked.
    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    /// Whether it is so large that it will take seconds to read.
    static boolean isLarge(byte[] content) {
        try {
            return look(content, Picture::pixels)
                    .filter(pixels -> pixels > LARGE)
                    .isPresent();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    static Finding inspect(byte[] content) {
        try {
            return JpegScans.of(content) > MOST_SCANS
                    ? new Finding.Bad("problem.file.unreadable")
                    : look(content, reader -> redrawn(reader, content))
                            .orElseGet(() -> new Finding.Bad("problem.file.unreadable"));
        } catch (IOException | RuntimeException broken) {
            // The readers answer a broken picture with whichever exception their arithmetic ran into.
            return new Finding.Bad("problem.file.unreadable");
        }
    }

    private static Finding redrawn(ImageReader reader, byte[] content) throws IOException {
        long pixels = pixels(reader);
        if (pixels > MOST) {
            return new Finding.Bad("problem.file.pixels", MOST / MEGAPIXEL);
        }
        var said = Exif.of(content);
        var upright = new Turn(said.orientation()).apply(decode(reader, pixels));
        return new Finding.Good("jpg", jpeg(upright), said.taken());
    }

    private static BufferedImage decode(ImageReader reader, long pixels) throws IOException {
        boolean[] cutOff = {false};
        reader.addIIOReadWarningListener(
                (_, warning) -> cutOff[0] |= warning.toLowerCase(Locale.ROOT).contains("premature"));
        int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        var read = readInTime(reader, how);
        if (cutOff[0]) {
            throw new IIOException("the picture ends before it is whole");
        }
        var paper = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = paper.createGraphics();
        pen.drawImage(read, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    /// Whatever makes a picture slow to read, it is given up in the end.
    private static BufferedImage readInTime(ImageReader reader, ImageReadParam how) throws IOException {
        var late = new AtomicBoolean();
        var watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(PATIENCE);
                late.set(true);
                reader.abort();
            } catch (InterruptedException done) {
                // It was read in time.
            }
        });
        try {
            var read = reader.read(0, how);
            if (late.get()) {
                throw new IIOException("the picture takes too long to read");
            }
            return read;
        } finally {
            watch.interrupt();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
