package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.testing.StaffSession;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What was asked, handed in or typed too late is not lost when a conversation changes hands. Nor is it told to
/// somebody whom it is not for.
class HandOverLosesNothingTests extends HandingOver {

    private static final String GRAFFITI = "/desk/contact/services/graffiti";
    private static final Pattern KEPT = Pattern.compile("name=\"photo-kept\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Test
    void goesAlongHoweverManyWereBegunSince() {
        var offer = offered("staff:ash");
        for (int times = 0; times < 11; times++) {
            desk.post(SAM, "/desk/contact/new", Map.of());
        }

        assertThat(desk.page(ASH, offer)).contains("Hanna Sample", note, "Which bin was missed?");
        desk.post(ASH, offer + "/take", Map.of());

        assertThat(desk.page(ASH, CONTACT)).contains("Hanna Sample", note);
        assertThat(desk.page(ASH, BINS)).contains("value=\"recycling\" checked");
    }

    @Test
    void aPhotoThatWasHandedInGoesAlong() throws IOException {
        desk.post(SAM, CONTACT, typed(Map.of("start", "graffiti")));
        var asks = desk.page(SAM, GRAFFITI);
        answer(SAM, command(asks), new MockMultipartFile("photo", "wall.jpg", null, photo()), "");
        var kept = kept(desk.page(SAM, GRAFFITI));

        desk.post(ASH, offered("staff:ash") + "/take", Map.of());
        answer(ASH, command(desk.page(ASH, GRAFFITI)), null, kept);

        assertThat(kept(desk.page(ASH, GRAFFITI))).isEqualTo(kept);
        assertThat(desk.page(ASH, GRAFFITI)).contains("wall.jpg");
    }

    @Test
    void answersThatComeTooLateAreShownAndMakeNoSecondDraft() {
        var asks = desk.page(SAM, BINS);
        assertThat(asks).contains("name=\"#conversation\" value=\"" + conversation() + "\"");
        desk.post(ASH, offered("staff:ash") + "/take", Map.of());

        var late = desk.post(
                SAM,
                BINS,
                Map.of(
                        "command",
                        command(asks),
                        "#conversation",
                        conversation().toString(),
                        "shown",
                        "address,bin,put_out_by_7,notes",
                        "bin",
                        "garden",
                        "notes",
                        "Mind the dog"));

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Ash Example has the conversation now", "Garden waste", "Mind the dog");
        assertThat(drafts(command(asks))).isEqualTo(1);
        assertThat(desk.page(ASH, BINS)).contains("value=\"recycling\" checked").doesNotContain("Mind the dog");
    }

    @Test
    void aNoteThatComesTooLateToBeHandedOnIsShown() {
        desk.post(ASH, offered("staff:ash") + "/take", Map.of());
        var fields = offer("team:contact_centre");
        fields.put("note", "The gate is green");

        var late = desk.post(SAM, OFFER, fields);

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Ash Example has the conversation now", "The gate is green");
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void aLookAtWhoItIsWithIsWrittenDownAndIsNotForEverybody() {
        var there = StaffSession.open(sessions, "tam", clock.instant()).id();
        var offer = offered("staff:tam");
        long looks = looks();
        assertThat(desk.page(TAM, offer))
                .contains("Which address was missed?", "Answered", "Recycling")
                .doesNotContain("3 Sample Street", "Hanna Sample");
        assertThat(looks()).isEqualTo(looks);
        desk.post(SAM, offer + "/withdraw", Map.of());
        sessions.deleteById(there);

        assertThat(desk.page(ASH, offered("staff:ash"))).contains("3 Sample Street", "Hanna Sample");
        assertThat(looks()).isEqualTo(looks + 1);
    }

    private long looks() {
        return jdbc.sql("select count(*) from audit.entry where kind = 'view' and about = ?")
                .param("person:" + person)
                .query(Long.class)
                .single();
    }

    private long drafts(String command) {
        return jdbc.sql("select count(*) from drafts.draft where command = ?")
                .param(UUID.fromString(command))
                .query(Long.class)
                .single();
    }

    private MvcTestResult answer(
            RequestPostProcessor who, String command, @Nullable MockMultipartFile photo, String kept) {
        var form = mvc.post().uri(GRAFFITI).multipart();
        if (photo != null) {
            form.file(photo);
        }
        form.param("photo-kept", kept);
        return form.param("command", command)
                .param("shown", "location,offensive,surface,photo")
                .param("surface", "public")
                .with(who)
                .with(OurForm.token())
                .exchange();
    }

    private static String kept(String page) {
        var found = KEPT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
