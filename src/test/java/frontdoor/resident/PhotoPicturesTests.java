package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import frontdoor.files.CraftedPhoto;
import frontdoor.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A photo's way through the pages, as a browser shows them: its place, and whether it is ready.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PhotoPicturesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyStateOfAPhotoCanBeSeenByEverybody() {
        try (var browser = Browser.at(port)) {
            var page = browser.open("/services/graffiti").page();
            page.click("text=Start now");
            page.fill("textarea", "The bench by the pond");
            page.click("text=Continue");
            page.check("[name=offensive][value=false]");
            page.click("text=Continue");
            page.check("[name=surface][value=public]");
            page.click("text=Continue");
            page.setInputFiles(
                    "[name=photo]", new FilePayload("IMG_0001.HEIC", "image/heic", new byte[] {1, 2, 3, 4, 5}));
            page.click("text=Continue");
            browser.check("photo-heic").complaints().removeIf(complaint -> complaint.contains("422"));
            page.setInputFiles(
                    "[name=photo]",
                    new FilePayload("IMG_0002.JPG", "image/jpeg", CraftedPhoto.takenAt(53.40044, 0.50062)));
            page.click("text=Continue");
            browser.check("photo-place");
            page.click("text=Continue");
            browser.check("photo-place-missing").complaints().removeIf(complaint -> complaint.contains("422"));
            page.check("[name=use][value=yes]");
            page.click("text=Continue");

            for (var state : new String[] {"held", "clean"}) {
                jdbc.sql("update files.file set state = :state where name = 'IMG_0002.jpg'")
                        .param("state", state)
                        .update();
                browser.open("/report/graffiti/photo").check("photo-" + state);
            }
            assertThat(browser.open("/report/graffiti/location")
                            .check("photo-place-used")
                            .page()
                            .inputValue("[name=location-lat]"))
                    .isEqualTo("53.40044");
        }
    }
}
