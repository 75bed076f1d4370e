package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.SavedDrafts;
import frontdoor.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A photo that waits beside what somebody typed: it lives as long as that does, and goes with it.
@SpringBootTest
class WaitingFilesTests {

    @Autowired
    Drafts drafts;

    @Autowired
    SavedDrafts saved;

    @Autowired
    Files files;

    @Autowired
    SettableClock clock;

    private String visit;
    private Draft draft;
    private Uploader pat;
    private StoredFile photo;

    @BeforeEach
    void aPhotoBesideAnswers() throws IOException {
        clock.set("2026-11-23T09:30");
        visit = UUID.randomUUID().toString();
        draft = drafts.begin(visit, "fly_tip", 1, Map.of());
        pat = Uploader.visit(draft.command().toString());
        photo = photo(pat);
    }

    @Test
    void aPhotoIsThereForAsLongAsTheAnswersBesideIt() {
        clock.forward(Duration.ofDays(20));
        drafts.keep(visit, draft, Map.of("what", List.of("sofa")));
        clock.forward(Duration.ofDays(20));
        sweep();

        assertThat(drafts.find(visit, "fly_tip")).isPresent();
        assertThat(files.unattached(photo.id(), pat)).isPresent();

        clock.forward(Duration.ofDays(9));
        sweep();
        assertThat(files.unattached(photo.id(), pat)).isEmpty();
    }

    @Test
    void whoLeavesASharedComputerLeavesNoPhoto() throws IOException {
        var other = drafts.begin("another visit", "fly_tip", 1, Map.of());
        var kim = Uploader.visit(other.command().toString());
        var theirs = photo(kim);

        drafts.forget(visit);

        assertThat(files.unattached(photo.id(), pat)).isEmpty();
        assertThat(files.unattached(theirs.id(), kim)).isPresent();
    }

    @Test
    void aPhotoStaysWhileALinkLeadsToIt() {
        saved.save(visit, draft, "the link", clock.instant().plus(Duration.ofDays(28)));
        drafts.forget(visit);
        assertThat(files.unattached(photo.id(), pat)).isPresent();

        saved.delete("the link");
        assertThat(files.unattached(photo.id(), pat)).isEmpty();
    }

    @Test
    void answersThatAreDeletedTakeTheirPhotoWithThem() {
        saved.save(visit, draft, "a link", clock.instant().plus(Duration.ofDays(28)));

        assertThat(saved.delete("a link")).contains(draft.command());

        assertThat(files.unattached(photo.id(), pat)).isEmpty();
    }

    private void sweep() {
        drafts.dropForgotten();
        files.dropUnattached();
    }

    private StoredFile photo(Uploader by) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var receipt = files.receive("sofa.png", bytes.toByteArray(), List.of("png"), by);
        return ((Receipt.Stored) receipt).file();
    }
}
