package frontdoor.pdf;

import frontdoor.pdf.Paper.Window;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// Reads back what a part of a page says.
public final class PrintedText {

    private static final double POINTS = 72 / 25.4; // in a millimetre

    private PrintedText() {}

    /// @param window the part, in millimetres from the left and upper edges
    /// @return its lines, from above to below; empty where nothing is printed
    public static String within(PDPage page, Window window) {
        try {
            var area = new PDFTextStripperByArea();
            area.setSortByPosition(true);
            area.addRegion(
                    "window",
                    new Rectangle2D.Double(
                            window.left() * POINTS,
                            window.top() * POINTS,
                            (window.right() - window.left()) * POINTS,
                            (window.bottom() - window.top()) * POINTS));
            area.extractRegions(page);
            return area.getTextForRegion("window").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
