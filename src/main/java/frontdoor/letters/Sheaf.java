package frontdoor.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Letters one behind the other in one file.
///
/// @param pages how many each letter has, without a blank one behind it
record Sheaf(byte[] pdf, List<Integer> pages, int total) {

    /// @param duplex whether a blank page follows a letter with an odd number of pages, so that the next begins on the
    ///     front of a sheet
    static Sheaf of(List<byte[]> letters, boolean duplex) {
        var open = new ArrayList<PDDocument>();
        try (var all = new PDDocument()) {
            var pages = new ArrayList<Integer>();
            for (var letter : letters) {
                var one = Loader.loadPDF(letter);
                open.add(one);
                for (var page : one.getPages()) {
                    all.importPage(page);
                }
                pages.add(one.getNumberOfPages());
                if (duplex && one.getNumberOfPages() % 2 == 1) {
                    all.addPage(new PDPage(PDRectangle.A4));
                }
            }
            var bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return new Sheaf(bytes.toByteArray(), List.copyOf(pages), all.getNumberOfPages());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            open.forEach(Sheaf::close);
        }
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
