package frontdoor.drafting;

import static frontdoor.cases.Requests.aBlueBadge;
import static frontdoor.desk.AtTheDesk.text;
import static frontdoor.drafting.AtALetter.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Tracking;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Secret;
import frontdoor.mine.Held;
import frontdoor.mine.HeldReader;
import frontdoor.mine.HeldRecords;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A letter has marks for paper. Wherever people read it on a screen there are none.
@SpringBootTest
@AutoConfigureMockMvc
class PostedLetterReadTests {

    private static final RequestPostProcessor ADDY = SignedInAs.staff("addy", Set.of(), Set.of("administrator"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    HeldRecords records;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private Case kase;
    private String letter;

    @BeforeEach
    void aLetterIsPosted() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        kase = aBlueBadge()
                .by(new Reporter(
                        null, "Pat Example", "pat@example.org", null, "1 High Street, Anytown, ZZ99 1AA", "en"))
                .openedIn(cases);
        var at = new AtALetter(desk);
        letter = at.begin(BEA, AtALetter.place(kase), "missing_information");
        at.keep(BEA, letter, 1, Map.of("block-missing", "- Proof of your address\n- A photo"));
        assertThat(at.send(BEA, letter, Map.of())).hasStatus(303);
    }

    private static void assertReadable(String page) {
        assertThat(page)
                .contains("What we need", "Proof of your address", "by Monday 7 December 2026")
                .doesNotContain("## What", "**");
    }

    private String followed() {
        var secret = Secret.fresh();
        tracking.admit(kase.reference(), 0, secret);
        return text(mvc.get()
                .uri("/track/" + kase.reference())
                .cookie(new Cookie("__Host-track", secret))
                .exchange());
    }

    @Test
    void whoeverItIsToReadsItWithTheirCase() {
        assertReadable(followed());
    }

    @Test
    void itIsAmongWhatWeHoldOfThem() {
        var pat = people.find(kase.reporters().getFirst().person()).orElseThrow();

        assertThat(records.of(pat, HeldReader.THEMSELVES).letters())
                .extracting(Held.HeldLetter::body)
                .filteredOn(body -> body.contains("Our reference: " + kase.reference()))
                .singleElement()
                .satisfies(PostedLetterReadTests::assertReadable);
    }

    @Test
    void staffReadItWithTheCase() {
        assertReadable(desk.page(BEA, AtALetter.place(kase)));
    }

    @Test
    void administratorsReadItAndPrintItAsItIsMeant() {
        var message = "/desk/admin/messages/message/" + AtALetter.uuid(letter);

        assertReadable(desk.page(ADDY, message));
        assertThat(desk.page(ADDY, message + "/letter"))
                .contains("<h2>What we need</h2>", "Proof of your address\n", "<strong>by Monday")
                .doesNotContain("- Proof");
    }
}
