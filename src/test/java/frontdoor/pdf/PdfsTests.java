package frontdoor.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.pdf.Paper.Envelope;
import frontdoor.pdf.Paper.Window;
import frontdoor.pdf.Part.Run;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfsTests {

    private static final Pdfs PDFS = PdfsForTests.pdfs();

    private static Paper paper(String title, Locale language, int points, Part... parts) {
        return new Paper(title, language, points, null, "", List.of(parts));
    }

    private static final Part[] ALL_PARTS = {
        new Part.Heading(2, "What we do"),
        new Part.Paragraph(List.of(
                new Run("See "),
                new Run("the page", false, "https://www.anytown.example/bins"),
                new Run(" soon", true, ""))),
        new Part.Items(List.of(List.of(new Run("One")), List.of(new Run("Two"))), false),
        new Part.Items(List.of(List.of(new Run("First")), List.of(new Run("Then"))), true),
        new Part.Table(List.of("Day", "Opens"), List.of(List.of("Monday", "9am"), List.of("Tuesday", "10am"))),
        new Part.NewPage(),
        new Part.Heading(3, "More"),
        Part.paragraph("Line one\nLine two"),
    };

    @Test
    void everyPartIsTaggedAsTheStandardAsks() throws Exception {
        assertThat(PdfUa.faults(PDFS.make(paper("Your bins", Locale.UK, Paper.USUAL, ALL_PARTS))))
                .isEmpty();
    }

    @Test
    void aWelshPaperAndOneInLargePrintAreToo() throws Exception {
        var welsh = PDFS.make(paper("Eich biniau", Locale.of("cy"), Paper.LARGE, ALL_PARTS));
        assertThat(PdfUa.faults(welsh)).isEmpty();
        assertThat(text(welsh)).contains("tudalen 1 o 2");
        try (var pdf = Loader.loadPDF(welsh)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("cy");
        }
    }

    @Test
    void aPaperThatRunsFromRightToLeftIsToo() throws Exception {
        var urdu = PDFS.make(paper(
                "\u06a9\u0648\u0646\u0633\u0644",
                Locale.of("ur"),
                Paper.GIANT,
                Part.paragraph("\u0622\u067e \u06a9\u06d2 \u0628\u0646")));
        assertThat(PdfUa.faults(urdu)).isEmpty();
    }

    @Test
    void aLettersAddressStandsWithinTheWindowAndNothingElseDoes() throws Exception {
        var to = List.of("Pat Sample", "Flat 2", "1 High Street", "Lower Long Village", "ANYTOWN", "AN1 2BC");
        var letter = new Paper(
                "About your bin",
                Locale.UK,
                Paper.LARGE,
                new Envelope(to, List.of("Anytown Council", "Town Hall"), Window.DL),
                "AB12 CD34",
                Part.paragraphs("Dear Pat\n\nWe came.".repeat(60)));
        var made = PDFS.make(letter);
        assertThat(PdfUa.faults(made)).isEmpty();
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(PrintedText.within(pdf.getPage(0), Window.DL).lines().map(String::strip))
                    .containsExactlyElementsOf(to);
            assertThat(text(made)).contains("AB12 CD34, page 1 of " + pdf.getNumberOfPages());
        }
    }

    @Test
    void whatIsTypedStaysText() throws Exception {
        var typed = "<b>bold</b> &amp; <script>alert(1)</script> <img src='file:///etc/passwd'/>";
        var made = PDFS.make(paper(typed, Locale.UK, Paper.USUAL, Part.paragraph(typed)));
        assertThat(text(made).replaceAll("\\s+", " ")).contains("<b>bold</b> &amp; <script>alert(1)</script>");
        assertThat(PdfUa.faults(made)).isEmpty();
    }

    @Test
    void aCharacterThatNoFontHasIsNamedBeforehand() throws Exception {
        assertThat(PDFS.unprintable("Pat \u674e \ud83d\ude00 Ł\u0175")).isEqualTo("\u674e\ud83d\ude00");
        assertThat(PdfUa.faults(PDFS.make(paper("Pat \u674e \ud83d\ude00", Locale.UK, 12, Part.paragraph("\u674e")))))
                .isEmpty();
    }

    @Test
    void theValidatorFindsFaultWithAPageThatIsNotTagged() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        assertThat(PdfUa.faults(bytes.toByteArray())).hasSizeGreaterThan(3);
    }

    private static String text(byte[] made) throws Exception {
        try (var pdf = Loader.loadPDF(made)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
