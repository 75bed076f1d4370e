package frontdoor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PackTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void aPackHoldsItsArticlesAndNoScript() {
        assertThat(mvc.get().uri("/packs/bereavement").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("When someone has died", "What to do when someone dies", "Pay less Council Tax")
                .doesNotContain("I am sorry for your loss");
        assertThat(mvc.get().uri("/events/someone_has_died").exchange())
                .bodyText()
                .contains("/packs/bereavement");
        assertThat(mvc.get().uri("/packs/nothing").exchange()).hasStatus(404);
    }

    @Test
    void itIsPrintedInThePersonsLanguageAndSize() throws Exception {
        var answer = mvc.get().uri("/packs/moving_home/print/large?lang=cy").exchange();
        assertThat(answer).hasStatusOk();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Symud cartref", "tudalen 1 o");
        }
        assertThat(mvc.get().uri("/packs/moving_home/print/tiny").exchange()).hasStatus(404);
    }
}
