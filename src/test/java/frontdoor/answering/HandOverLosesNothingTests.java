package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What was asked or handed in is not lost when a conversation changes hands.
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
