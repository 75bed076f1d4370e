package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.reference;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.contacts.Contacts;
import frontdoor.conversations.Attachment;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.desk.AtTheDesk;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A request is opened from what came in writing, and nothing that it says is typed again.
@SpringBootTest
@AutoConfigureMockMvc
class RequestFromALetterTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T14:10:00Z");

    @Autowired
    Conversations conversations;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void anEmailBecomesARequestWithItsWordsAndPhotoAndDay() throws IOException {
        people.known(Details.of("Fay Sample", "fay.sample@example.org", "01632 960555"));
        var photo = photo();
        var conversation = land("fay.sample@example.org", null, "A complaint", "A sofa was left in the lane.", photo);
        var item = conversations.items(conversation).getFirst();
        var page = desk.page(SAM, "/desk/inbox/" + conversation.reference());
        var request = "/desk/inbox/" + conversation.reference() + "/items/" + item.id() + "/request";
        assertThat(page).contains("href=\"" + request + "\"");

        var choose = desk.page(SAM, request);
        assertThat(choose).contains("A sofa was left in the lane.", "value=\"complaint\"", "value=\"A complaint\"");
        var start = Map.of("command", command(choose), "start", "complaint");
        assertThat(desk.post(SAM, request, start)).hasRedirectedUrl("/desk/contact/services/complaint");
        assertThat(desk.post(SAM, request, start))
                .as("sent twice")
                .hasRedirectedUrl("/desk/contact/services/complaint");
        assertThat(jdbc.sql("select count(*) from files.file where about is null and name = 'sofa.jpg'")
                        .query(Long.class)
                        .single())
                .as("copied once")
                .isEqualTo(1);

        var interview = desk.page(SAM, "/desk/contact/services/complaint");
        assertThat(interview)
                .contains(
                        "Fay Sample",
                        "fay.sample@example.org",
                        "01632 960555",
                        "sofa.jpg",
                        "Email of",
                        "20 November 2026",
                        conversation.reference())
                .containsPattern("<textarea[^>]*>\\s*A sofa was left in the lane.");
        var kept = Pattern.compile("name=\"files-kept\" value=\"([^\"]+)\"").matcher(interview);
        assertThat(kept.find()).isTrue();
        var opened = open(interview, Map.of("files-kept", kept.group(1)));
        var reference = reference(opened);
        var kase = cases.find(reference).orElseThrow();
        assertThat(kase.channel()).isEqualTo(Channel.EMAIL);
        assertThat(kase.openedAt()).as("promises count from the day it came").isEqualTo(FRIDAY);
        assertThat(kase.reporters().getFirst().name()).isEqualTo("Fay Sample");
        assertThat(files.find(reference, kept.group(1))).isPresent();
        assertThat(files.find(
                        item.about(), String.valueOf(item.files().getFirst().id())))
                .as("the email keeps its own")
                .isPresent();
    }

    @Test
    void theCaseAndTheConversationLeadToEachOtherAndItIsOneContact() {
        var conversation = land("gil@example.org", "Gil Sample", "A complaint", "Tyres by the gate.", List.of());
        var item = conversations.items(conversation).getFirst();
        var here = "/desk/inbox/" + conversation.reference();
        var choose = desk.page(SAM, here + "/items/" + item.id() + "/request");
        desk.post(
                SAM,
                here + "/items/" + item.id() + "/request",
                Map.of("command", command(choose), "start", "complaint"));
        var interview = desk.page(SAM, "/desk/contact/services/complaint");
        assertThat(interview).contains("value=\"Gil Sample\"", "value=\"gil@example.org\"");
        var done = open(interview, Map.of());
        Reference reference = reference(done);

        assertThat(done).contains("Back to conversation " + conversation.reference());
        assertThat(desk.page(SAM, here)).contains("/desk/cases/" + reference, "Case linked");
        assertThat(desk.page(SAM, "/desk/cases/" + reference)).contains("In writing", here);
        assertThat(contacts.about(reference)).singleElement().satisfies(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.EMAIL);
            assertThat(contact.at()).isEqualTo(FRIDAY);
        });
        assertThat(desk.page(SAM, "/desk/contact/services/complaint/done")).contains(reference.value());
    }

    @Test
    void otherWordsFindOtherServicesAndNoneIsSaid() {
        var conversation = land("hal@example.org", null, "Hello", "I need a bin.", List.of());
        long item = conversations.items(conversation).getFirst().id();
        var request = "/desk/inbox/" + conversation.reference() + "/items/" + item + "/request";
        var found = desk.post(SAM, request, Map.of("command", id(), "words", "missed bin"));
        assertThat(found).hasStatusOk();
        assertThat(text(found)).contains("value=\"missed_bin\"", "I need a bin.");
        assertThat(desk.post(SAM, request, Map.of("command", id(), "words", " ")))
                .hasStatus(422);
    }

    @Test
    void isForThoseWhoSeeTheConversation() {
        var conversation = land("ivy@example.org", null, "A complaint", "A bag.", List.of());
        long item = conversations.items(conversation).getFirst().id();
        var request = "/desk/inbox/" + conversation.reference() + "/items/" + item + "/request";
        assertThat(desk.get(REG, request)).hasStatus(404);
        assertThat(desk.post(REG, request, Map.of("command", id(), "start", "complaint")))
                .hasStatus(404);
        assertThat(desk.get(SAM, request.replace("/" + item + "/", "/999999/"))).hasStatus(404);
        assertThat(desk.post(SAM, request, Map.of("command", id(), "start", "it_help")))
                .hasStatus(404);
    }

    /// Answers what the letter does not say.
    private String open(String interview, Map<String, String> more) {
        var fields = filled(interview);
        fields.putAll(Map.of(
                "about", "service",
                "knew_on-day", "19",
                "knew_on-month", "11",
                "knew_on-year", "2026",
                "for_someone", "false"));
        fields.putAll(more);
        var sent = desk.post(SAM, "/desk/contact/services/complaint", fields);
        assertThat(sent).hasRedirectedUrl("/desk/contact/services/complaint/done");
        return desk.page(SAM, "/desk/contact/services/complaint/done");
    }

    /// What stands in the page's fields of one line, as a browser sends it.
    private static Map<String, String> filled(String page) {
        var fields = new HashMap<String, String>();
        Pattern.compile("<input[^>]*?name=\"([a-z_-]+)\"[^>]*?value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .filter(found ->
                        !found.group().contains("radio") && !found.group().contains("checkbox"))
                .forEach(found -> fields.put(found.group(1), found.group(2)));
        Pattern.compile("<textarea[^>]*name=\"([a-z_]+)\"[^>]*>([^<]*)")
                .matcher(page)
                .results()
                .forEach(found -> fields.put(found.group(1), found.group(2).strip()));
        return fields;
    }

    private List<Attachment> photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var by = Uploader.staff(Actor.system("mail"));
        var stored = (Receipt.Stored) files.receive("sofa.jpg", bytes.toByteArray(), List.of("jpg"), by);
        return List.of(
                new Attachment(stored.file().id(), "sofa.jpg", stored.file().size(), null));
    }

    private Conversation land(
            String from, @Nullable String name, String subject, String body, List<Attachment> attached) {
        var landed = conversations.land(new Incoming(
                "test:" + UUID.randomUUID(),
                Channel.EMAIL,
                FRIDAY,
                from,
                name,
                null,
                subject,
                body + "\n\nOn 1 May 2026 the council wrote:\n> Something else",
                attached,
                false,
                null,
                null,
                List.of(),
                List.of(),
                "contact_centre"));
        return conversations.find(landed.conversation()).orElseThrow();
    }
}
