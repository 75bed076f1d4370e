package frontdoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.council.Council;
import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.directory.Services;
import frontdoor.letters.LetterTemplate.Piece;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.pdf.Paper;
import frontdoor.pdf.PdfUa;
import frontdoor.pdf.Pdfs;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LetterTemplatesTests {

    private static final String TEXT = """
            ---
            title: Thank you
            owner: contact_centre
            review: 2027-05-01
            ---
            Dear ((salutation)), thank you.
            """;

    @Autowired
    LetterTemplates ours;

    @Autowired
    Pdfs pdfs;

    @Autowired
    TemplateStore store;

    @Autowired
    Services services;

    @Autowired
    Council council;

    @Autowired
    Translations translations;

    @Autowired
    SettableClock clock;

    @TempDir
    Path folder;

    private LetterTemplates templates() {
        return new LetterTemplates(new CouncilFolder(folder), translations, services, store, clock);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters").resolve(name), text);
    }

    @Test
    void everyLetterOfTheMadeUpCouncilIsSound() {
        assertThat(ours.refused()).isEmpty();
        assertThat(ours.all()).hasSizeGreaterThan(5);
        assertThat(ours.languages("missing_information")).containsExactly("en", "cy");
    }

    @Test
    void everyLetterOfTheMadeUpCouncilCanBeReadOutOnPaper() throws Exception {
        for (var letter : ours.all()) {
            for (var language : ours.languages(letter.key())) {
                var template = ours.find(letter.key(), language).orElseThrow();
                assertThat(PdfUa.faults(pdfs.make(onPaper(template))))
                        .as(template.key() + " in " + language)
                        .isEmpty();
            }
        }
    }

    private Paper onPaper(LetterTemplate template) {
        var words = template.pieces().stream()
                .map(piece -> switch (piece) {
                    case Piece.Fixed fixed -> fixed.text();
                    case Piece.Editable editable -> "- " + editable.label() + "\n- And more";
                })
                .collect(Collectors.joining("\n\n"));
        var message = new Message(
                UUID.randomUUID(),
                "FD-TEST",
                Medium.POST,
                "Pat Sample\n1 High Street\nAN1 2BC",
                template.title(),
                words,
                template.language(),
                "large print",
                null);
        return LetterPaper.of(message, true, council, Paper.Window.DL);
    }

    @Test
    void thoseForTheServiceComeFirst() {
        assertThat(ours.about("blue_badge"))
                .extracting(LetterTemplate::key)
                .startsWith("blue_badge_decision", "missing_information")
                .contains("information")
                .doesNotContain("complaint_stage_1");
        assertThat(ours.about(null)).extracting(LetterTemplate::key).doesNotContain("blue_badge_decision");
    }

    @Test
    void aFileThatIsWrongNeverReplacesTheGoodOne() throws IOException {
        write("thanks_for_it.md", TEXT);
        var templates = templates();
        templates.read();
        var good = templates.find("thanks_for_it", "en").orElseThrow();
        assertThat(templates.versions("thanks_for_it")).hasSize(1);

        write("thanks_for_it.md", TEXT.replace("((salutation))", "((salutations))"));
        templates.read();
        assertThat(templates.find("thanks_for_it", "en")).contains(good);
        assertThat(templates.refused()).containsOnlyKeys("letters/thanks_for_it.md");

        // Nor after a start.
        var afterAStart = templates();
        afterAStart.read();
        assertThat(afterAStart.find("thanks_for_it", "en")).contains(good);
        assertThat(afterAStart.versions("thanks_for_it")).hasSize(1);

        write("thanks_for_it.md", TEXT.replace("thank you.", "many thanks."));
        afterAStart.read();
        assertThat(afterAStart.refused()).isEmpty();
        assertThat(afterAStart.versions("thanks_for_it"))
                .extracting(TemplateVersion::hash)
                .hasSize(2)
                .contains(good.hash());
    }

    @Test
    void aNewFileThatIsWrongIsNotThere() throws IOException {
        write("not_yet.md", TEXT.replace("contact_centre", "nobody"));
        var templates = templates();
        templates.read();
        // The folder has no teams.yaml, so the team is not checked; a service is.
        assertThat(templates.find("not_yet", "en")).isPresent();
        write("not_yet.md", TEXT.replace("owner:", "services: [nothing]\nowner:"));
        var others = templates();
        others.read();
        assertThat(others.refused().get("letters/not_yet.md"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.in("letters/not_yet.md")).startsWith("letters/not_yet.md:3:"));
    }
}
