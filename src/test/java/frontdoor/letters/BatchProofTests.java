package frontdoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.pdf.Paper;
import frontdoor.pdf.Paper.Envelope;
import frontdoor.pdf.Paper.Window;
import frontdoor.pdf.Part;
import frontdoor.pdf.PdfUa;
import frontdoor.pdf.Pdfs;
import frontdoor.pdf.PdfsForTests;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A batch is refused whatever went wrong with it. `-Dgenerated=10000` makes so many letters.
@Timeout(10_800) // seconds: it can be told to do all
class BatchProofTests {

    private static final Pdfs PDFS = PdfsForTests.pdfs();
    private static final List<String> NAMES =
            List.of("Jo Sample", "Jo Samples", "J Sample", "Joe Sample", "Jo Simple", "Jo  Sample", "Joan O’Sample");

    private static Paper letter(Random random, int number) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var id = new UUID(random.nextLong(), random.nextLong());
        var body = ("Dear " + name + "\n\nWe looked at your case again.\n\n").repeat(1 + random.nextInt(40));
        return new Paper(
                "About your bin",
                Locale.UK,
                number % 10 == 0 ? Paper.LARGE : Paper.USUAL,
                new Envelope(
                        List.of(name, "Flat " + number, "1 High Street", "ANYTOWN", "AN1 2BC"),
                        List.of("Anytown Council", "Town Hall"),
                        Window.DL),
                LetterPaper.code(id),
                Part.paragraphs(body));
    }

    private static List<Paper> letters(int count) {
        var random = new Random(18);
        var letters = new ArrayList<Paper>();
        for (int i = 0; i < count; i++) {
            letters.add(letter(random, i));
        }
        return letters;
    }

    private static Sheaf sheaf(List<Paper> letters, boolean duplex) {
        return Sheaf.of(letters.stream().map(PDFS::make).toList(), duplex);
    }

    @Test
    void everyPageOfManyLettersWithNamesThatLookAlikeBelongs() {
        int left = Integer.getInteger("generated", 60);
        while (left > 0) {
            var letters = letters(Math.min(left, 100));
            assertThat(BatchProof.fault(sheaf(letters, left % 2 == 0).pdf(), letters, left % 2 == 0))
                    .isEmpty();
            left -= 100;
        }
    }

    @Test
    void onBothSidesEachLetterBeginsOnTheFrontOfASheet() throws Exception {
        var letters = letters(12);
        var sheaf = sheaf(letters, true);
        try (var pdf = Loader.loadPDF(sheaf.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEven();
            int page = 0;
            for (int pages : sheaf.pages()) {
                assertThat(page % 2).isZero();
                page += pages + pages % 2;
            }
            assertThat(page).isEqualTo(pdf.getNumberOfPages());
        }
    }

    @Test
    void aBatchCanBeReadOut() throws Exception {
        var letters = new ArrayList<>(letters(5));
        letters.add(welsh());

        var sheaf = sheaf(letters, true);

        assertThat(PdfUa.faults(sheaf.pdf())).isEmpty();
        try (var pdf = Loader.loadPDF(sheaf.pdf())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A batch of letters");
            var root = pdf.getDocumentCatalog().getStructureTreeRoot();
            assertThat(languages(root).sorted().distinct()).containsExactly("cy", "en-GB");
        }
    }

    private static Stream<String> languages(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.ofNullable(element.getLanguage()), languages(element)));
    }

    private static Paper welsh() {
        return new Paper(
                "Eich bin",
                Locale.of("cy"),
                Paper.USUAL,
                new Envelope(List.of("Jo Sample", "AN1 2BC"), List.of("Cyngor"), Window.DL),
                LetterPaper.code(new UUID(1, 2)),
                LetterText.parts("Annwyl Jo\n\n## Eich bin\n\n- Un\n- Dau\n\n[Gweld](https://www.anytown.example)"));
    }

    @Test
    void twoPagesThatChangedPlacesAreFound() throws Exception {
        var letters = letters(8);
        assertThat(BatchProof.fault(
                        changed(letters, pdf -> {
                            var first = pdf.getPage(0);
                            var last = pdf.getPage(pdf.getNumberOfPages() - 1);
                            pdf.removePage(first);
                            pdf.getPages().insertAfter(first, last);
                        }),
                        letters,
                        false))
                .isPresent();
    }

    @Test
    void aPageThatIsLackingIsFound() throws Exception {
        var letters = letters(8);
        for (int i = 0; i < sheaf(letters, false).total(); i++) {
            int index = i;
            assertThat(BatchProof.fault(changed(letters, pdf -> pdf.removePage(index)), letters, false))
                    .as("without page %d", index + 1)
                    .isPresent();
        }
    }

    @Test
    void aPageTooManyIsFound() throws Exception {
        var letters = letters(4);
        assertThat(BatchProof.fault(changed(letters, pdf -> pdf.addPage(new PDPage())), letters, false))
                .isPresent();
    }

    @Test
    void anotherPersonsAddressOrWordsUnderTheRightCodeAreFound() {
        var letters = letters(5);
        var other = letters.get(2);
        var envelope = new Envelope(
                List.of("Jo Sample", "Flat 99", "1 High Street", "ANYTOWN", "AN1 2BC"), List.of("Anytown"), Window.DL);
        var printed = new ArrayList<>(letters);
        printed.set(2, new Paper(other.title(), Locale.UK, other.points(), envelope, other.code(), other.parts()));
        assertThat(BatchProof.fault(sheaf(printed, false).pdf(), letters, false))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("window").doesNotContain("Sample"));

        printed.set(
                2,
                new Paper(
                        other.title(),
                        Locale.UK,
                        other.points(),
                        other.envelope(),
                        other.code(),
                        letters.get(3).parts()));
        assertThat(BatchProof.fault(sheaf(printed, false).pdf(), letters, false))
                .isPresent();
    }

    @Test
    void twoLettersOfOneCodeAreFound() {
        var letters = letters(3);
        var twice = List.of(letters.get(0), letters.get(1), letters.get(0));
        assertThat(BatchProof.fault(sheaf(twice, false).pdf(), twice, false)).isPresent();
    }

    private static byte[] changed(List<Paper> letters, Consumer<PDDocument> change) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(sheaf(letters, false).pdf())) {
            change.accept(pdf);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
