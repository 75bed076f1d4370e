package frontdoor.scans;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A scanner: makes a PDF of pictures of pages, as scanners do.
public final class Paper {

    private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    private final List<Integer> at = new ArrayList<>();

    private Paper() {}

    /// @param pages what stands on each; an empty one is blank
    public static byte[] scan(String... pages) {
        try {
            return new Paper().of(pages);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] of(String... pages) throws IOException {
        write("%PDF-1.4\n");
        var kids = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            kids.append(3 + i * 3).append(" 0 R ");
        }
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.length + " >>");
        for (int i = 0; i < pages.length; i++) {
            page(3 + i * 3, pages[i]);
        }
        int table = pdf.size();
        write("xref\n0 " + (at.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : at) {
            write("%010d 00000 n \n".formatted(offset));
        }
        write("trailer\n<< /Size " + (at.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private void page(int number, String text) throws IOException {
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (number + 1)
                + " 0 R /Resources << /XObject << /P " + (number + 2) + " 0 R >> >> >>");
        var draw = "q 595 0 0 842 0 0 cm /P Do Q";
        object("<< /Length " + draw.length() + " >>\nstream\n" + draw + "\nendstream");
        var picture = picture(text);
        at.add(pdf.size());
        write(at.size() + " 0 obj\n<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8 /Filter /DCTDecode /Length " + picture.length + " >>\nstream\n");
        pdf.write(picture);
        write("\nendstream\nendobj\n");
    }

    private static byte[] picture(String text) throws IOException {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
        int y = 160;
        for (var line : text.split("\n")) {
            pen.drawString(line, 140, y);
            y += 56;
        }
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private void object(String text) throws IOException {
        at.add(pdf.size());
        write(at.size() + " 0 obj\n" + text + "\nendobj\n");
    }

    private void write(String text) throws IOException {
        pdf.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
