package frontdoor.overseeing;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The wallboard, and who may read which part of it.
@SpringBootTest
@AutoConfigureMockMvc
class OverseeingTests {

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    private static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    private static final RequestPostProcessor CHRIS = SignedInAs.staff("chris", Set.of("waste_crews"), Set.of("crew"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void figuresAreShownWithWhatIsNotKnownAndLeadToTheirRows() {
        contacts.log(new NewContact(
                Channel.PHONE,
                null,
                "missed_bin",
                null,
                Actor.staff("sam"),
                "contact_centre",
                Outcome.RESOLVED,
                AvoidableCause.PROGRESS_CHASING,
                null,
                List.of(),
                null));
        clock.set("2026-11-23T09:40");

        assertThat(mvc.get().uri("/desk/wallboard").with(ASH))
                .hasStatusOk()
                .bodyText()
                .contains("Wallboard", "Not known", "100.0%", "Asking how far it has come", "/rows/avoidable")
                .contains("/desk/manual/articles/answering-a-first-call", "What it means");
        assertThat(mvc.get()
                        .uri("/desk/wallboard/rows/avoidable?day=2026-11-23")
                        .with(ASH))
                .hasStatusOk()
                .bodyText()
                .contains("Report a missed bin collection", "Sam Sample");
        assertThat(mvc.get().uri("/desk/wallboard?day=2026-11-20").with(ASH))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was counted", "20 November 2026")
                .doesNotContain("100.0%");
        assertThat(mvc.get().uri("/desk/wallboard/figures.csv").with(ASH))
                .hasStatusOk()
                .bodyText()
                .contains("day,group,figure,value", "2026-11-23,contacts,net,100.0%");
    }

    @Test
    void aScreenIsToldWhenFiguresMoveAndOneWithoutScriptsFetchesThePage() {
        assertThat(mvc.get().uri("/desk/wallboard?screen=yes").with(SAM)).hasHeader("Refresh", "10");
        assertThat(mvc.get().uri("/desk/wallboard").with(SAM)).doesNotContainHeader("Refresh");
        var told = mvc.get().uri("/desk/wallboard/events").with(SAM).exchange();
        assertThat(told).hasStatusOk().bodyText().contains("event: figures", "retry: 5000");
        var id = String.valueOf(clock.instant().toEpochMilli());
        assertThat(mvc.get()
                        .uri("/desk/wallboard/events")
                        .header("Last-Event-ID", id)
                        .with(SAM))
                .bodyText()
                .doesNotContain("event: figures");
    }

    @Test
    void advisersReadFiguresAndNoRowsAndOthersNothing() {
        assertThat(mvc.get().uri("/desk/wallboard").with(SAM)).bodyText().doesNotContain("/rows/");
        assertThat(mvc.get().uri("/desk/wallboard/rows/all").with(SAM)).hasStatus(404);
        for (var address : List.of("", "/events", "/figures.csv", "/rows/all")) {
            assertThat(mvc.get().uri("/desk/wallboard" + address).with(CHRIS))
                    .as(address)
                    .hasStatus(404);
        }
    }
}
