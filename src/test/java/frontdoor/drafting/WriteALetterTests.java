package frontdoor.drafting;

import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.cases.Requests.aMissedBin;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static frontdoor.drafting.AtALetter.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.TimelineEntry;
import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.pdf.PdfUa;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
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

@SpringBootTest
@AutoConfigureMockMvc
class WriteALetterTests {

    private static int people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    People register;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AtTheDesk desk;
    private AtALetter at;

    @BeforeEach
    void aMondayMorning() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        at = new AtALetter(desk);
    }

    private Case aBadge(Reporter reporter) {
        return aBlueBadge().by(reporter).openedIn(cases);
    }

    private Case aBadge() {
        return aBadge(
                new Reporter(null, "Pat Example", "pat@example.org", null, "1 High Street, Anytown, ZZ99 1AA", "en"));
    }

    @Test
    void aLetterGoesFromTheCaseIntoThePrintQueueWithTheWordsOfItsPreview() throws Exception {
        var kase = aBadge();
        assertThat(desk.page(BEA, AtALetter.place(kase))).contains("Write a letter");
        assertThat(desk.page(BEA, AtALetter.place(kase) + "/letters"))
                .contains("Our decision about your Blue Badge", "Asks for a reply within 10 working days")
                .doesNotContain("Our answer to your complaint");
        var letter = at.begin(BEA, AtALetter.place(kase), "missing_information");
        assertThat(desk.page(BEA, letter))
                .contains(
                        "Dear Pat Example", "Apply for or renew a Blue Badge", "by Monday 7 December 2026", "is empty")
                .doesNotContain("Send it by post");

        at.keep(BEA, letter, 1, Map.of("block-missing", "- Proof of your address\n- A photo"));
        var page = desk.page(BEA, letter);
        assertThat(page).contains("Proof of your address", "Send it by post", "Pat Example<br>1 High Street");
        var paper = desk.get(BEA, letter + "/letter.pdf").getResponse().getContentAsByteArray();
        assertThat(PdfUa.faults(paper)).isEmpty();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Proof of your address", "Enclosed: An envelope", "page 1 of");
        }

        assertThat(at.send(BEA, letter, Map.of())).hasStatus(303);
        var message = messages.find(AtALetter.uuid(letter)).orElseThrow().message();
        assertThat(message.about()).isEqualTo(kase.reference().value());
        assertThat(message.medium()).isEqualTo(Medium.POST);
        assertThat(message.recipient()).isEqualTo("Pat Example\n1 High Street\nAnytown\nZZ99 1AA");
        assertThat(message.body()).contains("- A photo", "Our reference: " + kase.reference());
        assertThat(cases.timeline(kase))
                .filteredOn(entry -> entry.type().equals("letter"))
                .singleElement()
                .extracting(TimelineEntry::particulars)
                .satisfies(told -> assertThat(told)
                        .containsEntry("template", "missing_information")
                        .containsEntry("medium", "post")
                        .containsKey("text"));
        assertThat(contacts.about(kase.reference()))
                .filteredOn(Contact::outgoing)
                .singleElement()
                .returns(Actor.staff("bea"), Contact::handledBy);
        assertThat(desk.page(BEA, AtALetter.place(kase) + "?did=wrote"))
                .contains("The letter is sent.", "Letter: We need something more from you");
        // Pressed twice it goes once, and nothing is left to write.
        assertThat(desk.post(BEA, letter + "/send", Map.of("command", id(), "revision", "2")))
                .hasStatus(303);
        assertThat(messages.about(kase.reference().value()))
                .filteredOn(dispatch -> dispatch.message().id().equals(AtALetter.uuid(letter)))
                .hasSize(1);
        assertThat(desk.get(BEA, letter)).hasStatus(404);
    }

    @Test
    void whatWeWriteIsNobodysBeingInTouch() {
        long before = facts();
        var kase = aBadge();
        long opened = facts();
        var letter = at.begin(BEA, AtALetter.place(kase), "acknowledgement_with_questions");
        at.keep(BEA, letter, 1, Map.of("block-questions", "When?"));
        at.send(BEA, letter, Map.of());
        assertThat(opened).isEqualTo(before + 1);
        assertThat(facts()).isEqualTo(opened);
    }

    private long facts() {
        return jdbc.sql("select count(*) from contacts.fact").query(Long.class).single();
    }

    @Test
    void onlyWhoMayReadAllOfACaseWritesAboutIt() {
        var kase = aMissedBin().openedIn(cases);
        assertThat(desk.page(TAM, AtALetter.place(kase) + "/letters")).contains("Information for you");
        assertThat(desk.get(CHRIS, AtALetter.place(kase) + "/letters")).hasStatus(404);
        assertThat(desk.get(REG, AtALetter.place(kase) + "/letters")).hasStatus(404);
        var letter = at.begin(TAM, AtALetter.place(kase), "information");
        for (var who : List.of(CHRIS, REG)) {
            assertThat(desk.get(who, letter)).hasStatus(404);
            assertThat(desk.get(who, letter + "/letter.pdf")).hasStatus(404);
            assertThat(at.keep(who, letter, 1, Map.of("block-note", "Mine"))).hasStatus(404);
            assertThat(desk.post(who, letter + "/here", Map.of())).hasStatus(404);
            assertThat(desk.post(who, letter + "/undo", Map.of("command", id(), "revision", "1")))
                    .hasStatus(404);
            assertThat(desk.post(who, letter + "/drop", Map.of())).hasStatus(404);
            assertThat(desk.post(who, letter + "/send", Map.of("command", id(), "revision", "1")))
                    .hasStatus(404);
        }
        assertThat(desk.get(REG, "/desk/people/1/letters")).hasStatus(404);
    }

    @Test
    void whoComesSecondIsShownWhatTheFirstWroteAndKeepsTheirs() {
        var letter = at.begin(BEA, AtALetter.place(aBadge()), "missing_information");
        assertThat(at.keep(BEA, letter, 1, Map.of("block-missing", "A photo"))).hasStatus(303);
        var stale = at.keep(SAM, letter, 1, Map.of("block-missing", "Your address"));
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("wrote this meanwhile", "A photo", "Your address</textarea>");
        assertThat(at.keep(SAM, letter, 2, Map.of("block-missing", "Your address and a photo")))
                .hasStatus(303);
        assertThat(desk.page(BEA, letter)).contains("Your address and a photo", "has this letter open");
    }

    private long somebody(Map<String, ?> safety) {
        var person = register.known(Details.of("Kim Specimen", "kim" + people++ + "@example.org", "07700 900123"));
        if (!safety.isEmpty()) {
            customers.add(UUID.randomUUID(), person, Part.SAFETY, safety, null, Actor.staff("sam"));
        }
        return person;
    }

    @Test
    void aLetterIsTheAnswerOfAMatterInWritingByWhoeverHasIt() {
        var person = somebody(Map.of());
        var email = register.find(person).orElseThrow().email();
        var reference = conversations
                .land(InWriting.email(email, "About my bin", "Where is it?"))
                .conversation();
        var letter = at.begin(SAM, "/desk/inbox/" + reference, "information");
        at.keep(SAM, letter, 1, Map.of("medium", "email", "article", "how-complaints-work"));
        assertThat(at.send(SAM, letter, Map.of())).hasStatus(409).bodyText().contains("Claim it first");

        var now = conversations.find(reference).orElseThrow();
        desk.post(
                SAM,
                "/desk/inbox/" + reference + "/claim",
                Map.of("command", id(), "revision", String.valueOf(now.revision())));
        assertThat(at.send(SAM, letter, Map.of())).hasStatus(303);
        var answered = conversations.find(reference).orElseThrow();
        assertThat(conversations.answers(answered).getLast().message()).isEqualTo(AtALetter.uuid(letter));
        assertThat(answered.isOpen()).isFalse();
        assertThat(messages.find(AtALetter.uuid(letter)).orElseThrow().message().subject())
                .contains(reference);
    }
}
