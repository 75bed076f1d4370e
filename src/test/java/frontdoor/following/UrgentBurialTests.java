package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.drafts.Drafts;
import frontdoor.forms.Answers;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Secret;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A burial that must be soon, reported at night: one promise, by one clock, and a number to call.
@SpringBootTest
@AutoConfigureMockMvc
class UrgentBurialTests {

    private static final String ON_CALL = "01632 960998";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    Messages messages;

    @Autowired
    Tracking tracking;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aNight() {
        clock.set("2026-11-27T02:49");
    }

    @Test
    void theLetterPromisesWhatThePagesDoAndGivesTheNumber() {
        var kase = urgent().openedIn(cases);

        assertThat(letter(kase)).contains("by 3:49am", ON_CALL).doesNotContain("10:00am");
        assertThat(letter(urgent().by(of("cy")).openedIn(cases)))
                .contains("3:49", ON_CALL)
                .doesNotContain("10:00");
        assertThat(letter(aBereavement().openedIn(cases))).contains("10:00am").doesNotContain(ON_CALL);
    }

    @Test
    void thePersonReadsTheNumberWhenTheyHaveSentItAndOnTheirCase() {
        var kase = urgent().openedIn(cases);
        var visit = Secret.fresh();
        drafts.sent(visit, drafts.begin(visit, "bereavement", kase.version(), Map.of()), kase.reference(), Map.of());

        var done = mvc.get()
                .uri("/report/bereavement/done")
                .cookie(new Cookie(Drafts.COOKIE, visit))
                .exchange();
        assertThat(Follower.text(done)).contains(ON_CALL, "day and night").doesNotContain("8am to 8pm");
        assertThat(Follower.of(kase.reference(), 0, tracking, mvc).page()).contains(ON_CALL, "day and night");
    }

    @Test
    void nobodyToldAndABurialSoonIsKeptByThoseWhoSpeakWithThem() {
        var kase = urgent().with("tell_nobody", "true").openedIn(cases);
        assertThat(letter(kase)).contains("we have told nobody", "by 3:49am", ON_CALL);
        var reg = SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));
        assertThat(Follower.text(mvc.get()
                        .uri("/desk/cases/" + kase.reference())
                        .with(reg)
                        .exchange()))
                .contains("Spoken with them, and we still tell nobody", "Kept with the registrars")
                .doesNotContain("Waiting for the customer");

        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                kase.revision(),
                "spoken",
                Actor.staff("reg"),
                Set.of("registrar"),
                Map.of());

        var after = cases.find(kase.reference()).orElseThrow().state();
        assertThat(after.stage()).isEqualTo("kept");
        assertThat(after.clocks().get("burial").endedAt()).isNotNull();
    }

    @Test
    void whoWouldLikeACallGivesANumberAndWhoWouldLikeALetterAnAddress() {
        assertThat(problems(aBereavement().with("contact_by", "phone"))).containsExactly("contact_phone");
        assertThat(problems(aBereavement().with("contact_by", "phone").from(Actor.staff("reg"))))
                .containsExactly("contact_phone");
        assertThat(problems(aBereavement().with("contact_by", "post"))).containsExactly("contact_address");
        var onPaper = new Reporter(null, "Pat Example", null, null, "5 Sample Street, Anytown, ZZ99 1AA", "en");
        assertThat(cases.open(
                        aBereavement().with("contact_by", "post").by(onPaper).request()))
                .isInstanceOf(Opening.Opened.class);
        assertThat(problems(aBereavement().with("contact_by", "email").by(onPaper)))
                .contains("contact_email");
    }

    @Test
    void thoseOfAPartnerWhoReportItStandAtTheDeskAsWhoReportedIt() {
        var kase = urgent().with("reported_for", "district_nurses")
                .with("reported_by", "Nora Nurse")
                .with("call_back", "01632 960202")
                .from(Actor.staff("reg"))
                .openedIn(cases);
        var reg = SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));
        assertThat(Follower.text(mvc.get()
                        .uri("/desk/cases/" + kase.reference())
                        .with(reg)
                        .exchange()))
                .contains("Nora Nurse", "Anytown District Nurses", "Reported it for their work", "01632 960202");
        assertThat(letter(kase))
                .contains("Anytown District Nurses told us.")
                .doesNotContain("Thank you for telling us");
    }

    @Test
    void aLetterThatHadNobodyToGoToIsNotSaidToBeWritten() {
        var byPhone = new Reporter(null, "Pat Example", null, "+441632960123", null, "en");
        var kase = aBereavement().with("contact_by", "phone").by(byPhone).openedIn(cases);

        assertThat(messages.about(kase.reference().value())).isEmpty();
        assertThat(cases.timeline(kase))
                .isNotEmpty()
                .noneMatch(entry -> entry.particulars().containsKey("letters"));
    }

    private static Requests urgent() {
        return aBereavement().with("urgent_burial", "true");
    }

    private static Reporter of(String language) {
        return new Reporter(null, "Pat Example", "pat@example.org", null, null, language);
    }

    private List<String> problems(Requests request) {
        return switch (cases.open(request.request())) {
            case Opening.Refused refused ->
                refused.problems().stream().map(Answers.Problem::question).toList();
            case Opening other -> throw new AssertionError(other.toString());
        };
    }

    private String letter(Case kase) {
        return messages.about(kase.reference().value()).getFirst().message().body();
    }
}
