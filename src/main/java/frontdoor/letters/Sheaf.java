package frontdoor.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Letters one behind the other in one file, with their tags: whoever checks a batch may have it read out.
///
/// @param pages how many each letter has, without a blank one behind it
record Sheaf(byte[] pdf, List<Integer> pages, int total) {

    private static final String TITLE = "A batch of letters";
    private static final String XMP = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <pdfuaid:part>1</pdfuaid:part>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """.formatted(TITLE);

    /// @param duplex whether a blank page follows a letter with an odd number of pages, so that the next begins on the
    ///     front of a sheet
    static Sheaf of(List<byte[]> letters, boolean duplex) {
        var open = new ArrayList<PDDocument>();
        var merger = new PDFMergerUtility();
        try (var all = new PDDocument()) {
            var pages = new ArrayList<Integer>();
            for (var letter : letters) {
                var one = Loader.loadPDF(letter);
                open.add(one);
                speak(one);
                merger.appendDocument(all, one);
                pages.add(one.getNumberOfPages());
                if (duplex && one.getNumberOfPages() % 2 == 1) {
                    all.addPage(new PDPage(PDRectangle.A4));
                }
            }
            describe(all);
            var bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return new Sheaf(bytes.toByteArray(), List.copyOf(pages), all.getNumberOfPages());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            open.forEach(Sheaf::close);
        }
    }

    /// Letters of a batch need not be in one language: each says its own in its tags.
    private static void speak(PDDocument letter) {
        var catalog = letter.getDocumentCatalog();
        elements(catalog.getStructureTreeRoot())
                .flatMap(Sheaf::elements) // what is above them becomes one for all letters
                .forEach(element -> element.setLanguage(catalog.getLanguage()));
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
    }

    /// What a tagged file says of itself. It would be the first letter's.
    private static void describe(PDDocument all) throws IOException {
        var catalog = all.getDocumentCatalog();
        all.getDocumentInformation().setTitle(TITLE);
        catalog.setLanguage(Locale.UK.toLanguageTag());
        catalog.setMetadata(new PDMetadata(all, new ByteArrayInputStream(XMP.getBytes(StandardCharsets.UTF_8))));
        var shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
