package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.TAM;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.InWriting;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.notices.What;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever works on a case learns that the person chased it, whoever it was that they reached.
@SpringBootTest
@AutoConfigureMockMvc
class ChasedTests {

    @Autowired
    Cases cases;

    @Autowired
    CaseNotes notes;

    @Autowired
    Conversations conversations;

    @Autowired
    Contacts contacts;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void theOfficerReadsOnTheirCaseWhatWasWrittenAndAnsweredAndCannotAnswerIt() {
        var kase = regsCase();
        clock.set("2026-11-24T11:00");
        var reference = wroteAbout(kase, "You said a week, and it is three.");
        act(reference, "claim", Map.of());
        act(reference, "answer", Map.of("way", "email", "text", "I have asked them to ring you."));

        var page = desk.page(REG, "/desk/cases/" + kase.reference());
        assertThat(page)
                .contains("They wrote by email", "You said a week, and it is three.")
                .contains("We answered by email", "I have asked them to ring you.", "by Sam")
                .contains("/desk/inbox/" + reference);
        assertThat(page.indexOf("We answered by email"))
                .as("the newest first")
                .isLessThan(page.indexOf("They wrote by"));

        assertThat(desk.page(REG, "/desk/inbox/" + reference))
                .contains("You said a week", "since you work on a case")
                .doesNotContain("Take it", "Hand it", "/note\"", "/customer\"", "/answer\"");
        for (var denied : List.of("claim", "take_over", "answer", "note", "customer", "items/1/move", "undo")) {
            var fields = Map.of("command", id(), "revision", "1", "event", "1", "text", "Mine", "note", "Mine");
            assertThat(desk.post(REG, "/desk/inbox/" + reference + "/" + denied, fields))
                    .as(denied)
                    .hasStatus(404);
        }
    }

    @Test
    void whoDoesNotWorkOnTheCaseReadsNothingOfIt() {
        var kase = regsCase();
        var reference = wroteAbout(kase, "Not for the crew.");

        assertThat(desk.get(TAM, "/desk/inbox/" + reference)).hasStatus(404);
        assertThat(desk.get(CHRIS, "/desk/inbox/" + reference)).hasStatus(404);
        var unlinked = conversations
                .land(InWriting.email("pat@example.org", "Bins", "No case"))
                .conversation();
        assertThat(desk.get(REG, "/desk/inbox/" + unlinked)).hasStatus(404);
        act(reference, "unlink", Map.of("to", kase.reference().value()));
        assertThat(desk.get(REG, "/desk/inbox/" + reference)).hasStatus(404);
    }

    @Test
    void whoeverHasTheCaseIsToldOnceOfEachThingThatCame() {
        var kase = regsCase();
        var incoming = InWriting.email("pat@example.org", "Chasing", "Any news of " + kase.reference() + "?");
        var reference = conversations.land(incoming).conversation();
        conversations.land(incoming);
        assertThat(told(kase)).hasSize(1);

        act(reference, "link", Map.of("to", kase.reference().value()));
        assertThat(told(kase)).as("what came is the same").hasSize(1);
        wroteAbout(kase, "And again.");
        assertThat(told(kase)).hasSize(2);
    }

    @Test
    void aCallAboutTheCaseStandsOnItAndIsToldToWhoeverHasIt() {
        var kase = regsCase();
        clock.set("2026-11-24T11:00");
        var call = contact(kase, Actor.staff("sam"));
        contacts.log(call);
        contacts.log(call);

        assertThat(told(kase)).hasSize(1);
        assertThat(desk.page(REG, "/desk/cases/" + kase.reference()))
                .contains(
                        "They were in touch by telephone", "Asking how far it has come", "Wants to be rung after ten");
        contacts.log(contact(kase, Actor.staff("reg")));
        assertThat(told(kase)).as("they took that call themselves").hasSize(1);
    }

    private static NewContact contact(Case kase, Actor by) {
        return new NewContact(
                Channel.PHONE,
                null,
                null,
                null,
                by,
                null,
                Outcome.RESOLVED,
                AvoidableCause.PROGRESS_CHASING,
                "Wants to be rung after ten",
                List.of(kase.reference()),
                id());
    }

    private List<Notice> told(Case kase) {
        return notices.of("reg", false, null).stream()
                .filter(notice -> notice.what() == What.IN_TOUCH
                        && notice.about().equals(kase.reference().value()))
                .toList();
    }

    private Case regsCase() {
        var kase = aBereavement().openedIn(cases);
        notes.assign(UUID.randomUUID(), kase.reference(), null, "reg", Actor.staff("ash"));
        return kase;
    }

    private String wroteAbout(Case kase, String words) {
        return conversations
                .land(InWriting.email("pat@example.org", "Chasing " + kase.reference(), words))
                .conversation();
    }

    private void act(String reference, String what, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("command", id());
        all.put("revision", "" + conversations.find(reference).orElseThrow().revision());
        assertThat(desk.post(SAM, "/desk/inbox/" + reference + "/" + what, all)).hasStatus(303);
    }
}
