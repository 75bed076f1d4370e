package frontdoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.pdf.Paper;
import frontdoor.pdf.Paper.Envelope;
import frontdoor.pdf.Paper.Window;
import frontdoor.pdf.Pdfs;
import frontdoor.pdf.PdfsForTests;
import frontdoor.pdf.PrintedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Letters with headings, lists and articles behind them, of one to six pages, through batches that fail in between. No
/// page of one is ever in another's envelope. `-Dgenerated=3000` makes so many letters.
@Timeout(10_800) // seconds: it can be told to do all
class ManyBatchesTests {

    private static final Pdfs PDFS = PdfsForTests.pdfs();
    private static final List<String> NAMES =
            List.of("Jo Sample", "Jo Samples", "J Sample", "Jo  Sample", "Joan O’Sample");
    private static final List<String> PIECES = List.of(
            "We looked at what you sent us, and **we need more** before we can decide.",
            "## What we need\n\n- Proof of your address\n- A photo of your face\n- The award letter, all pages of it",
            "1. Call us\n2. Tell us your reference\n3. Send the papers",
            "Line one of an address\nLine two\nLine three",
            "Read [what counts](https://www.anytown.example.org/counts) first. It is short.");

    private static Paper letter(Random random, int number) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var body = new StringBuilder("Dear " + name);
        int pages = 1 + random.nextInt(6);
        for (int page = 1; page <= pages; page++) {
            body.append(page == 1 ? "\n\n" : "\n\n" + LetterText.NEW_PAGE + "## Page " + page + "\n\n");
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                body.append(PIECES.get(random.nextInt(PIECES.size()))).append("\n\n");
            }
        }
        return new Paper(
                "About your badge",
                Locale.UK,
                Paper.USUAL,
                new Envelope(
                        List.of(name, "Flat " + number, "1 High Street", "ANYTOWN", "AN1 2BC"),
                        List.of("Anytown Council", "Town Hall"),
                        Window.DL),
                LetterPaper.code(new UUID(random.nextLong(), random.nextLong())),
                LetterText.parts(body.toString()));
    }

    @Test
    void noPageIsEverInAnothersEnvelope() throws Exception {
        var random = new Random(18);
        var waiting = new ArrayList<Paper>();
        for (int i = 0; i < Integer.getInteger("generated", 60); i++) {
            waiting.add(letter(random, i));
        }
        var total = waiting.size();
        var posted = new HashSet<String>();
        var pages = new HashMap<Integer, Integer>();
        int failures = 0;
        while (!waiting.isEmpty()) {
            var batch = List.copyOf(waiting.subList(0, Math.min(10, waiting.size())));
            boolean duplex = random.nextBoolean();
            var sheaf = Sheaf.of(batch.stream().map(PDFS::make).toList(), duplex);
            if (random.nextInt(3) == 0) {
                failures++;
                assertThat(BatchProof.fault(spoilt(batch, random), batch, false))
                        .isPresent();
                Collections.shuffle(waiting, random);
                continue;
            }
            assertThat(BatchProof.fault(sheaf.pdf(), batch, duplex)).isEmpty();
            envelopes(sheaf, batch, duplex)
                    .forEach(code -> assertThat(posted.add(code)).isTrue());
            sheaf.pages().forEach(count -> pages.merge(count, 1, Integer::sum));
            waiting.removeAll(batch);
        }
        assertThat(posted).hasSize(total);
        assertThat(failures).isPositive();
        assertThat(pages.keySet()).contains(1, 2, 3, 4, 5, 6);
    }

    /// Reads the file as whoever fills the envelopes does: a letter is the sheets from one address to the next.
    private static List<String> envelopes(Sheaf sheaf, List<Paper> batch, boolean duplex) throws Exception {
        var codes = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(sheaf.pdf())) {
            int page = 0;
            for (int i = 0; i < batch.size(); i++) {
                var envelope = batch.get(i).envelope();
                assertThat(PrintedText.within(pdf.getPage(page), Window.DL).replaceAll("\\s+", " "))
                        .isEqualTo(String.join(" ", envelope == null ? List.of() : envelope.to())
                                .replaceAll("\\s+", " "));
                int count = sheaf.pages().get(i);
                for (int n = 1; n <= count; n++) {
                    assertThat(PrintedText.within(pdf.getPage(page + n - 1), new Window(0, 276, 210, 297)))
                            .startsWith(batch.get(i).code() + ", page " + n + " of " + count);
                }
                codes.add(batch.get(i).code());
                page += count + (duplex ? count % 2 : 0);
            }
            assertThat(page).isEqualTo(pdf.getNumberOfPages());
        }
        return codes;
    }

    /// A file as it must not be: a page of one letter stands among those of another, or one is lost.
    private static byte[] spoilt(List<Paper> batch, Random random) throws Exception {
        var sheaf = Sheaf.of(batch.stream().map(PDFS::make).toList(), false);
        try (var pdf = Loader.loadPDF(sheaf.pdf())) {
            var page = pdf.getPage(random.nextInt(pdf.getNumberOfPages()));
            if (random.nextBoolean() && pdf.getNumberOfPages() > 1) {
                var other = pdf.getPage((pdf.getPages().indexOf(page) + 1) % pdf.getNumberOfPages());
                pdf.removePage(page);
                if (pdf.getPages().indexOf(other) == pdf.getNumberOfPages() - 1) {
                    pdf.getPages().insertBefore(page, pdf.getPage(0));
                } else {
                    pdf.getPages().insertAfter(page, other);
                }
            } else {
                pdf.removePage(page);
            }
            var bytes = new java.io.ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
