package frontdoor.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes PDFs of papers. Safe to call from several threads; one page takes about a tenth of a second.
@Component
public class Pdfs {

    /// What stands in the document itself. Nothing is fetched, whatever a paper says.
    private static final String DRAWN = "data:image/png;base64,";

    private static final BidiReorderer ARABIC = new RightToLeft.Reorderer();

    static {
        XRLog.setLoggingEnabled(false); // it would write what stands on the paper into the log
    }

    private final MessageSource messages;
    private final Typefaces typefaces = new Typefaces();

    Pdfs(MessageSource messages) {
        this.messages = messages;
    }

    /// @return a PDF/UA-1 file. What [#unprintable] names is left out of it
    public byte[] make(Paper paper) {
        var locale = paper.language();
        var foot = new PaperDocument.Foot(
                messages.getMessage("pdf.page", null, locale), messages.getMessage("pdf.of", null, locale));
        var builder = new PdfRendererBuilder()
                .withW3cDocument(new PaperDocument(paper, foot, typefaces::printable).document(), null)
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Frontdoor")
                .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                .useUnicodeBidiReorderer(ARABIC)
                .defaultTextDirection(PaperDocument.isMirrored(locale) ? TextDirection.RTL : TextDirection.LTR)
                .useUriResolver((base, address) -> address.startsWith(DRAWN) ? address : null)
                .useDefaultPageSize(210, 297, PdfRendererBuilder.PageSizeUnits.MM);
        typefaces
                .all()
                .forEach(face -> builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true));
        var bytes = new ByteArrayOutputStream();
        try {
            builder.toStream(bytes).run();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return bytes.toByteArray();
    }

    /// The characters of a text that none of our fonts has, each once; empty for most.
    public String unprintable(String text) {
        return text.codePoints()
                .filter(character -> !typefaces.has(character))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
