package frontdoor.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Pictures, PDFs and archives, byte for byte as a test wants them.
final class Crafted {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Crafted() {}

    static byte[] picture(String kind) {
        return picture(kind, new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB));
    }

    /// Its left half is red.
    static byte[] picture(String kind, BufferedImage image) {
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, image.getWidth() / 2, image.getHeight());
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// @param marker the second byte of the segment's marker
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        var segment = ByteBuffer.allocate(4 + data.length);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data);
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] pdf(String inCatalogue) {
        return pdf(inCatalogue, new byte[0]);
    }

    static byte[] pdfWith(byte[] objects) {
        return pdf("", objects);
    }

    private static byte[] pdf(String inCatalogue, byte[] objects) {
        var body = joined(
                text("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + inCatalogue + " >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"),
                objects);
        return joined(
                body,
                text("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + body.length
                        + "\n%%EOF\n"));
    }

    static byte[] packed(String objects, String type) {
        var deflater = new Deflater();
        deflater.setInput(text(objects));
        deflater.finish();
        var buffer = new byte[4096 + objects.length() / 500];
        var data = Arrays.copyOf(buffer, deflater.deflate(buffer));
        deflater.end();
        return joined(
                text("8 0 obj\n<< /Type /" + type + " /N 1 /First 4 /Filter /FlateDecode /Length " + data.length
                        + " >>\nstream\n"),
                data,
                text("\nendstream\nendobj\n"));
    }

    static byte[] pngHeader(int width, int height) {
        return joined(PNG, header(width, height, 8, 2), text("\0\0\0\0IDAT"));
    }

    /// @param colours as the header writes them: 0 grey, 2 colours, 6 colours and how clear each is
    static byte[] png(int width, int height, int depth, int colours, byte[] packed) {
        var end = chunk("IEND", new byte[0]);
        return joined(PNG, header(width, height, depth, colours), chunk("IDAT", packed), end);
    }

    private static byte[] header(int width, int height, int depth, int colours) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        return chunk("IHDR", head.put((byte) depth).put((byte) colours).array());
    }

    static byte[] chunk(String type, byte[] data) {
        var typed = joined(text(type), data);
        var crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(data.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    /// So many zeros, packed.
    static byte[] deflated(long zeros) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var packing = new DeflaterOutputStream(bytes, deflater)) {
            var some = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= some.length) {
                packing.write(some, 0, (int) Math.min(left, some.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static byte[] zip() {
        return zip(Corpus.MARK + ".html", text(Corpus.SCRIPT));
    }

    static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
