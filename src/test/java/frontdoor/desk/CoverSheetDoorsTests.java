package frontdoor.desk;

import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.pdf.PdfUa;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever may see a case or a conversation prints a cover sheet for it, and nobody else does.
@SpringBootTest
@AutoConfigureMockMvc
class CoverSheetDoorsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void ofACase() throws Exception {
        printsFor("/desk/cases/" + aMissedBin().openedIn(cases).reference());
    }

    @Test
    void ofAConversation() throws Exception {
        printsFor("/desk/inbox/"
                + conversations
                        .land(InWriting.email("pat@example.org", "A question", "Text"))
                        .conversation());
    }

    private void printsFor(String here) throws Exception {
        assertThat(desk.page(SAM, here)).contains(here + "/sheet");
        var printed = desk.post(SAM, here + "/sheet", Map.of("command", id()));
        assertThat(printed).hasStatusOk().hasContentType("application/pdf");
        assertThat(PdfUa.faults(printed.getResponse().getContentAsByteArray())).isEmpty();
        assertThat(desk.post(REG, here + "/sheet", Map.of("command", id()))).hasStatus(404);
    }
}
