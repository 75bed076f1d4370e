package frontdoor.posting;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.notify.Dispatch.State;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class PostTests {

    private static final RequestPostProcessor POSTIE =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("post_room"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private AtTheDesk desk;

    @BeforeEach
    void anEmptyQueue() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("update notify.message set state = 'set_aside' where state = 'held'")
                .update();
    }

    private UUID held(String to, String needs) {
        var id = UUID.randomUUID();
        messages.accept(List.of(new Message(
                id, "FD-TEST", Medium.POST, to, "About your bin", "Dear Pat\n\nWe came.", "en", needs, null)));
        jdbc.sql("update notify.message set state = 'held' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private UUID held() {
        return held("Pat Sample\n1 High Street\nANYTOWN\nAN1 2BC", null);
    }

    private String make(String print) {
        return make(AtTheDesk.id(), print);
    }

    private String make(String command, String print) {
        var made = desk.post(POSTIE, "/desk/post/batches", Map.of("command", command, "print", print));
        assertThat(made).hasStatus(303);
        return made.getResponse().getRedirectedUrl();
    }

    @Test
    void lettersAreForThePostRoom() {
        assertThat(desk.get(SAM, "/desk/post")).hasStatus(403);
        held();
        var batch = make("usual");
        assertThat(desk.get(SAM, batch)).hasStatus(403);
        assertThat(desk.get(SAM, batch + "/batch.pdf")).hasStatus(403);
        assertThat(desk.post(SAM, batch + "/printed", Map.of())).hasStatus(403);
    }

    @Test
    void aBatchIsPrintedAndItsLettersAreSent() throws Exception {
        var letter = held();
        var batch = make("usual");
        var pdf = desk.get(POSTIE, batch + "/batch.pdf");
        assertThat(pdf).hasStatusOk();
        try (var read = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("Pat Sample", "page 1 of 1");
        }
        assertThat(messages.find(letter).orElseThrow().state()).isEqualTo(State.HELD);
        long delivered = delivered();
        desk.post(POSTIE, batch + "/printed", Map.of());
        desk.post(POSTIE, batch + "/printed", Map.of());
        assertThat(messages.find(letter).orElseThrow().state()).isEqualTo(State.DELIVERED);
        assertThat(delivered()).isEqualTo(delivered + 1);
        assertThat(desk.page(POSTIE, batch)).contains("Printed and posted");
        desk.post(POSTIE, batch + "/again", Map.of());
        assertThat(desk.page(POSTIE, batch)).contains("Printed again");
    }

    private long delivered() {
        return messages.ledger().stream()
                .filter(row -> row.medium() == Medium.POST)
                .findFirst()
                .orElseThrow()
                .delivered();
    }

    @Test
    void aLetterIsInOneBatch() {
        held();
        var command = AtTheDesk.id();
        var batch = make(command, "usual");
        assertThat(make(command, "usual")).isEqualTo(batch);
        assertThat(make("usual")).isEqualTo("/desk/post?done=nothing");
    }

    @Test
    void afterAFailureItGoesIntoAnother() {
        held();
        var batch = make("usual");
        assertThat(desk.post(POSTIE, batch + "/failed", Map.of("why", " "))).hasStatus(422);
        desk.post(POSTIE, batch + "/failed", Map.of("why", "No paper"));
        assertThat(desk.page(POSTIE, batch)).contains("No paper");
        assertThat(desk.get(POSTIE, batch + "/batch.pdf")).hasStatus(404);
        assertThat(desk.post(POSTIE, batch + "/printed", Map.of()).getResponse().getRedirectedUrl())
                .endsWith("already");
        assertThat(make("usual")).isNotEqualTo(batch).contains("/batches/");
    }

    @Test
    void largePrintIsKeptApartAndBrailleIsDoneByHand() {
        held("Lee Sample\n2 High Street\nAN1 2BC", "large print");
        held("Kim Sample\n3 High Street\nAN1 2BC", "braille");
        held("\u674e\n3 High Street\nAN1 2BC", null);
        assertThat(desk.page(POSTIE, "/desk/post"))
                .contains(
                        "1 letter waits to be printed in large print",
                        "To be done by hand",
                        "They read: braille",
                        "characters that our fonts lack")
                .doesNotContain("Kim Sample");
        assertThat(make("usual")).endsWith("nothing");
        assertThat(desk.page(POSTIE, make("large"))).contains("1 letter on 1 page", "Large, on one side");
    }

    @Test
    void openingABatchIsWrittenDown() {
        held();
        var batch = make("usual");
        desk.get(POSTIE, batch + "/batch.pdf");
        assertThat(text(desk.get(POSTIE, batch))).contains("read back");
        assertThat(jdbc.sql("select count(*) from audit.entry where about = :about and action = 'viewed'")
                        .param("about", "batch:" + batch.substring(batch.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
