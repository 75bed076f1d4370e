package frontdoor.inbox;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.conversations.Confidence;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.conversations.Incoming;
import frontdoor.conversations.Item;
import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Channel;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who wrote a letter is read from its words, or said by whoever reads it.
@SpringBootTest
@AutoConfigureMockMvc
class WhoWroteTests {

    @Autowired
    Conversations conversations;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void aLetterIsTakenForThatOfWhomItsHeadNames() {
        long maud = onRecord("Maud Newcomer", "1 Keep Lane\nAnytown", "ZZ99 1AB");
        var landed = land("Maud Newcomer, 1 Keep Lane, Anytown ZZ99 1AB\n\nDear Council,\n\nMy bin is full.\n");

        var conversation = conversations.find(landed).orElseThrow();
        assertThat(conversation.person()).isEqualTo(maud);
        assertThat(conversations.items(conversation))
                .singleElement()
                .returns(Confidence.LIKELY, Item::confidence)
                .satisfies(item -> assertThat(item.reasons()).containsExactly("name_and_postcode"));
    }

    @Test
    void whoOnlyStandsInTheTextIsSuggestedAndNoMore() {
        onRecord("Nell Neighbour", "2 Keep Lane", "ZZ99 1AC");
        var landed = land("Dear Council,\n\nNell Neighbour of 2 Keep Lane ZZ99 1AC plays drums.\n\nA friend\n");

        assertThat(conversations.find(landed).orElseThrow().person()).isNull();
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed))
                .contains(
                        "This name and postcode stand in the letter", "It is Nell Neighbour", "2 Keep Lane, ZZ99 1AC");
    }

    @Test
    void whoReportedTheCaseThatALetterNamesIsSuggested() {
        var kase = aMissedBin().openedIn(cases);
        var landed = land("Dear Council,\n\nAny news of " + kase.reference() + "?\n");

        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed))
                .contains(
                        "They reported the case that the letter names",
                        "It is " + kase.reporters().getFirst().name());
    }

    @Test
    void somebodyIsFoundChosenAndTakenBack() {
        onRecord("Twin Example", "3 First Lane", "ZZ99 2AA");
        long second = onRecord("Twin Example", "4 Second Lane", "ZZ99 2AB");
        var landed = land("Dear Council,\n\nHello.\n");
        var found = post(landed, "who", Map.of("q", "Twin Example"));
        assertThat(found).hasStatusOk().bodyText().contains("3 First Lane, ZZ99 2AA", "4 Second Lane, ZZ99 2AB");
        assertThat(post(landed, "who", Map.of("q", "Zebedee Nobody")))
                .bodyText()
                .contains("Nobody is found");

        assertThat(post(landed, "customer", Map.of("person", "" + second))).hasStatus(303);
        var page = desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed);
        assertThat(page)
                .contains("/desk/people/" + second, "Undo: it is not them")
                .doesNotContain("Nobody knows yet");
        var event = page.substring(page.indexOf("name=\"event\" value=\"") + 20).split("\"")[0];
        assertThat(post(landed, "undo", Map.of("event", event))).hasStatus(303);
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed)).contains("Nobody knows yet who wrote this");
        assertThat(desk.post(AtTheDesk.REG, "/desk/inbox/" + landed + "/who", Map.of("q", "Twin")))
                .hasStatus(404);
    }

    @Test
    void somebodyNewIsPutOnRecordOnceWithWhatTheLetterSays() {
        var landed = land("Olive Unknown\n5 Keep Lane\nAnytown\nZZ99 1AD\n01632 960555\n\nDear Council,\n\nHello.\n");
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed))
                .contains("value=\"Olive Unknown\"", "value=\"ZZ99 1AD\"", "value=\"01632 960555\"");
        assertThat(post(landed, "somebody", Map.of("name", "", "address", "5 Keep Lane")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter their name", "5 Keep Lane");

        var fields = fields(landed);
        fields.putAll(Map.of("name", "Olive Unknown", "address", "5 Keep Lane\nAnytown", "postcode", "zz99 1ad"));
        var address = "/desk/inbox/" + landed + "/somebody";
        assertThat(desk.post(AtTheDesk.SAM, address, fields)).hasStatus(303);
        assertThat(desk.post(AtTheDesk.SAM, address, fields))
                .as("a double click")
                .hasStatus(303);
        assertThat(people.byName("Olive Unknown")).singleElement().satisfies(person -> {
            assertThat(person.id())
                    .isEqualTo(conversations.find(landed).orElseThrow().person());
            assertThat(person.postcode()).isEqualTo("ZZ99 1AD");
        });
    }

    @Test
    void untilTheyAreKnownAnAnswerByPostGoesToTheAddressOnTheLetter() {
        var landed = land("Petra Stranger\n6 Keep Lane\nAnytown\nZZ99 1AE\n\nDear Council,\n\nHello.\n");
        assertThat(post(landed, "claim", Map.of())).hasStatus(303);
        assertThat(desk.page(AtTheDesk.SAM, "/desk/inbox/" + landed))
                .contains("Letter to the address below")
                .containsPattern("Petra Stranger\\s+6 Keep Lane\\s+Anytown\\s+ZZ99 1AE");
        var wrong = Map.of("way", "typed", "text", "Hello Petra", "address", "Petra, no postcode");
        assertThat(post(landed, "answer", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("ends with a postcode", "Hello Petra");
        var right = Map.of("way", "typed", "text", "Hello Petra", "address", "Petra Stranger\n6 Keep Lane\nZZ99 1AE");
        assertThat(post(landed, "answer", right)).hasStatus(303);
        assertThat(messages.about(landed).getLast().message()).satisfies(sent -> {
            assertThat(sent.medium()).isEqualTo(Medium.POST);
            assertThat(sent.recipient()).isEqualTo("Petra Stranger\n6 Keep Lane\nZZ99 1AE");
        });
    }

    private long onRecord(String name, String address, String postcode) {
        return people.known(new Details(name, null, null, null, postcode, address, null, "en", null, null));
    }

    private String land(String words) {
        var letter = Incoming.words(
                "test:" + UUID.randomUUID(), Channel.PAPER, InWriting.MONDAY, null, words, "contact_centre");
        return conversations.land(letter).conversation();
    }

    private Map<String, String> fields(String reference) {
        var fields = new HashMap<String, String>();
        fields.put("command", AtTheDesk.id());
        fields.put("revision", "" + conversations.find(reference).orElseThrow().revision());
        return fields;
    }

    private MvcTestResult post(String reference, String what, Map<String, String> more) {
        var fields = fields(reference);
        fields.putAll(more);
        return desk.post(AtTheDesk.SAM, "/desk/inbox/" + reference + "/" + what, fields);
    }
}
