package frontdoor.documents;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.documents.Documents.Showing;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.StoredFile;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// How long it is kept that a document was seen: three years, and a letter about a benefit one, as the made-up council
/// says.
@SpringBootTest
class DocumentDisposalTests {

    private static final Actor RAE = Actor.staff("rae");

    @Autowired
    Documents documents;

    @Autowired
    DocumentDisposal disposal;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Files files;

    @Autowired
    SettableClock clock;

    private long person;

    @BeforeEach
    void aMonday() {
        clock.set("2026-11-23T10:00");
        person = people.known(Details.of("Dee Document " + UUID.randomUUID(), null, "01632 960444"));
    }

    @Test
    void isDisposedOfWithItsScanOnTheDayThatItsKindSays() throws IOException {
        var scan = scan();
        var letter = seen("benefit_letter", null, scan);
        var passport = seen("passport", null, null);
        assertThat(find(letter)).returns(LocalDate.of(2027, 11, 23), SeenDocument::keepUntil);
        assertThat(files.find(find(letter).about(), scan.id())).isPresent();

        clock.set("2027-11-23T01:00");
        disposal.run();
        assertThat(documents.find(letter, List.of(person))).isEmpty();
        assertThat(files.find(SeenDocument.about(letter), scan.id())).isEmpty();
        assertThat(documents.find(passport, List.of(person))).isPresent();
    }

    @Test
    void whatWasShownForAnOpenCaseStaysUntilItIsClosed() {
        var kase = aMissedBin().openedIn(cases);
        var letter = seen("benefit_letter", kase.reference().value(), null);
        clock.set("2028-01-03T10:00");
        disposal.run();
        assertThat(documents.find(letter, List.of(person))).isPresent();
        var now = cases.find(kase.reference()).orElseThrow();
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                now.revision(),
                "collected",
                Actor.staff("chris"),
                Set.of("crew"),
                Map.of());
        disposal.run();
        assertThat(documents.find(letter, List.of(person))).isEmpty();
    }

    private SeenDocument find(UUID id) {
        return documents.find(id, List.of(person)).orElseThrow();
    }

    private UUID seen(String kind, @Nullable String reference, @Nullable StoredFile file) {
        var id = UUID.randomUUID();
        documents.see(new Showing(id, person, reference, kind, "original", null, file), RAE);
        return id;
    }

    private StoredFile scan() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        var receipt = files.receive("scan.png", picture.toByteArray(), List.of("png"), Uploader.staff(RAE));
        return ((Receipt.Stored) receipt).file();
    }
}
