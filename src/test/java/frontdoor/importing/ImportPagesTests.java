package frontdoor.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.imports.Imports;
import frontdoor.imports.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// An administrator hands in a file, looks at what would be refused, and brings the rest in.
@SpringBootTest
@AutoConfigureMockMvc
class ImportPagesTests {

    private static final RequestPostProcessor ADDY = SignedInAs.holder("administrator");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Imports imports;

    @Test
    void aFileIsTriedOutAndThenBroughtIn() throws IOException {
        var tried = led(handIn(Files.readString(Path.of("src/test/resources/imports/made-up.csv"))));
        assertThat(get(tried))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is kept", "Lost Hat", "Rows refused", "Bring these cases in");
        assertThat(get(tried + "?after=48")).bodyText().doesNotContain("Lost Hat");
        assertThat(get(tried + "/refused.csv"))
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("row,number,why")
                .contains("44,T-0001,It has the same number as row 2.");

        var broughtIn = led(post(tried + "/bring-in"));
        assertThat(get(broughtIn))
                .hasStatusOk()
                .bodyText()
                .containsPattern("Cases brought in</dt>\\s*<dd[^>]*>\\s*37\\s")
                .doesNotContain("Go on");
        assertThat(get("/desk/admin/imports")).bodyText().contains("made-up.csv", "Tried out", "Brought in");
        await().until(() -> !imports.keepsFile(imports.latest(Run.Kind.CASES).getFirst()));
        assertThat(post(tried + "/bring-in")).hasStatus(422).bodyText().contains("no longer kept");
    }

    @Test
    void aFileThatWillNotDoIsSentBackWithTheReason() {
        assertThat(handIn("")).hasStatus(422).bodyText().contains("Choose a file");
        assertThat(handIn("a,b\n1,2\n")).hasStatus(422).bodyText().contains("The file has no column SRNumber");
    }

    @Test
    void onlyAnAdministratorMayBringCasesIn() {
        assertThat(mvc.get()
                        .uri("/desk/admin/imports")
                        .with(SignedInAs.holder("supervisor"))
                        .exchange())
                .hasStatus(403);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(ADDY).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(address).with(ADDY).with(OurForm.token()).exchange();
    }

    private MvcTestResult handIn(String csv) {
        return mvc.post()
                .uri("/desk/admin/imports")
                .multipart()
                .file(new MockMultipartFile("file", "made-up.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("mapping", "los_angeles")
                .with(ADDY)
                .with(OurForm.token())
                .exchange();
    }

    /// Where a form led, once the run that it began has ended.
    private String led(MvcTestResult form) {
        assertThat(form).hasStatus(303);
        var address = String.valueOf(form.getResponse().getRedirectedUrl());
        long run = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        await().until(() -> !imports.find(run).orElseThrow().isGoing());
        return address;
    }
}
