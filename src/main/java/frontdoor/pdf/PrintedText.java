package frontdoor.pdf;

import frontdoor.pdf.Paper.Window;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// Reads back what a part of a page says.
final class PrintedText {

    private static final double POINTS = 72 / 25.4; // in a millimetre

    private PrintedText() {}

    static String within(PDPage page, Window window) throws IOException {
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
        return area.getTextForRegion("window");
    }
}
