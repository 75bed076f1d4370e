package frontdoor.scans;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Sha256;
import frontdoor.testing.SettableClock;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pile of letters, each under its sheet, by the programs that really read it: each lands where its sheet says.
@SpringBootTest
class CoverSheetsTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    CoverSheets sheets;

    @Autowired
    Scans scans;

    @Autowired
    Tools tools;

    @Autowired
    Conversations conversations;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T10:00");
    }

    @Test
    void eachLetterOfAPileLandsWhereItsSheetSays() throws IOException {
        needsPrograms();
        var kase = aMissedBin().openedIn(cases);
        var written = conversations
                .land(InWriting.email("pat@example.org", "A question", "Text"))
                .conversation();
        var pile = pile(
                Paper.scan("A letter without a sheet comes first"),
                sheet(written),
                Paper.scan("The answer to your question", "", "and its second page"),
                sheet(kase.reference().value()),
                Paper.scan("My bin was not emptied again"));
        land(pile);

        var landed = items(pile);
        assertThat(landed).hasSize(3);
        assertThat(landed.get(0)).extractingByKey("body").asString().contains("without a sheet");
        assertThat(landed.get(0)).doesNotContainEntry("confidence", "certain");
        assertThat(landed.get(1)).containsEntry("reference", written).containsEntry("confidence", "certain");
        assertThat(landed.get(1)).extractingByKey("body").asString().contains("answer to your question", "second page");
        assertThat(landed.get(2)).containsEntry("confidence", "certain").containsEntry("trouble", null);
        assertThat(InWriting.about(conversations, kase.reference()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.reference()).isEqualTo(landed.get(2).get("reference")));
        var now = cases.find(kase.reference()).orElseThrow();
        assertThat(now.unread()).isEqualTo(1);
        assertThat(cases.timeline(now)).anyMatch(entry -> entry.type().equals("scanned"));
        assertThat(contacts.about(kase.reference()))
                .as("the report and the letter")
                .hasSize(2);
        assertThat(landed.get(2)).extractingByKey("body").asString().doesNotContain("cover sheet");
    }

    @Test
    void aSheetThatIsUsedAgainLeadsToTheSameConversation() throws IOException {
        needsPrograms();
        var kase = aMissedBin().openedIn(cases);
        var sheet = sheet(kase.reference().value());
        var pile =
                pile(sheet, Paper.scan("The first letter of the case"), sheet, Paper.scan("The second letter of it"));
        land(pile);
        assertThat(items(pile))
                .hasSize(2)
                .extracting(each -> each.get("reference"))
                .containsOnly(InWriting.about(conversations, kase.reference())
                        .getFirst()
                        .reference());
    }

    @Test
    void aSheetThatCannotBeReadOrIsNotOursFallsToTheClerkAndJoinsNoOtherLetter() throws IOException {
        needsPrograms();
        var kase = aMissedBin().openedIn(cases);
        var forged = sheet(kase.reference().value());
        jdbc.sql("delete from scans.sheet").update();
        var pile = pile(
                sheet(kase.reference().value()),
                Paper.scan("The letter of the case"),
                Paper.scan(CoverSheets.TITLE + "\nFD-0000-0000\nwith coffee where the code was"),
                Paper.scan("The letter under the coffee"),
                forged,
                Paper.scan("The letter under a code we never made"));
        land(pile);
        var landed = items(pile);
        assertThat(landed).hasSize(3);
        assertThat(landed.get(0)).containsEntry("trouble", null).containsEntry("confidence", "certain");
        assertThat(landed.get(1)).containsEntry("trouble", "sheet");
        assertThat(landed.get(1)).extractingByKey("body").asString().contains("under the coffee", "FD-0000-0000");
        assertThat(landed.get(2)).containsEntry("trouble", "sheet").doesNotContainEntry("confidence", "certain");
        assertThat(cases.find(kase.reference()).orElseThrow().unread()).isEqualTo(1);
    }

    @Test
    void aScannerThatStopsHalfWayLosesNothing() throws IOException {
        needsPrograms();
        var kase = aMissedBin().openedIn(cases);
        var sheet = sheet(kase.reference().value());
        var whole = pile(sheet, Paper.scan("The letter that was cut off"));
        var half = Arrays.copyOf(whole, whole.length / 3);
        land(half);
        assertThat(items(half))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("trouble", "broken"));
        assertThat(scans.original((String) items(half).getFirst().get("source")))
                .contains(half);
        land(whole);
        assertThat(items(whole))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("confidence", "certain"));

        land(sheet);
        assertThat(items(sheet))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("trouble", "sheet_alone")
                        .containsEntry("confidence", "certain"));
    }

    @Test
    void pressingTwiceMakesOneSheet() {
        var command = UUID.randomUUID();
        sheets.make(command, "CN-7K3M-9QX2", SAM);
        sheets.make(command, "CN-7K3M-9QX2", SAM);
        assertThat(jdbc.sql("select count(*) from scans.sheet where command = ?")
                        .param(command)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeIsReadCrookedUpsideDownSpottedAndBesideOthers() throws IOException {
        var random = new Random(7);
        try (var sheet = Loader.loadPDF(sheet("CN-7K3M-9QX2"))) {
            var page = new PDFRenderer(sheet).renderImageWithDPI(0, 150);
            assertThat(Codes.read(page)).as("as it is").isPresent();
            for (double degrees : new double[] {2, -3, 90, 180, 184}) {
                var turned = turned(page, degrees);
                for (int spot = 0; spot < 4000; spot++) {
                    turned.setRGB(random.nextInt(turned.getWidth()), random.nextInt(turned.getHeight()), 0);
                }
                assertThat(Codes.read(turned)).as("turned by " + degrees).isEqualTo(Codes.read(page));
            }
        }
        assertThat(Codes.read(new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY)))
                .isEmpty();
        var drawn = ImageIO.read(new ByteArrayInputStream(Codes.draw("not a code of ours")));
        assertThat(Codes.read(drawn)).as("of another shape").isEmpty();
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        int side = 2000;
        var turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, side, side);
        var turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0);
        turn.translate((side - page.getWidth()) / 2.0, (side - page.getHeight()) / 2.0);
        pen.drawImage(page, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        pen.dispose();
        return turned;
    }

    private byte[] sheet(String about) {
        return sheets.make(UUID.randomUUID(), about, SAM);
    }

    private void land(byte[] scan) {
        scans.keep("pile.pdf", scan, "contact_centre", List.of());
        scans.sort();
    }

    private static byte[] pile(byte[]... papers) throws IOException {
        var merger = new PDFMergerUtility();
        var pile = new ByteArrayOutputStream();
        try (var all = new PDDocument()) {
            for (var paper : papers) {
                try (var one = Loader.loadPDF(paper)) {
                    merger.appendDocument(all, one);
                }
            }
            all.save(pile);
        }
        return pile.toByteArray();
    }

    private List<Map<String, Object>> items(byte[] scan) {
        return jdbc.sql("""
                select i.body, i.trouble, i.source, i.confidence, c.reference
                from conversations.item i join conversations.conversation c on c.id = i.conversation_id
                where i.source like 'scan:' || ? || ':%' order by i.id
                """).param(Sha256.of(scan)).query().listOfRows();
    }

    private void needsPrograms() {
        assumeTrue(tools.areInstalled(), "Tesseract and Poppler are not installed");
    }
}
