package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.testing.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A conversation goes from one member of staff to another with all that is known in it, and is never two people's.
class HandOverTests extends HandingOver {

    @Test
    void goesAlongWithAllThatIsKnownAndIsNeverTwoPeoples() {
        var offer = offered("staff:ash");
        assertThat(desk.page(SAM, CONTACT)).contains("Offered to Ash", note);
        assertThat(desk.page(ASH, CONTACT)).contains("Sam Sample hands you a conversation", offer);
        assertThat(desk.page(ASH, offer))
                .contains("Hanna Sample", "Verified", note, "missed bin", "Which bin was missed?")
                .contains("Recycling", "The next question is");

        assertThat(desk.post(ASH, offer + "/take", Map.of())).hasRedirectedUrl("/desk/contact?at=person");
        assertThat(desk.post(ASH, offer + "/take", Map.of())).hasRedirectedUrl("/desk/contact?at=person");

        assertThat(desk.page(ASH, CONTACT)).contains("Hanna Sample", "Verified", note, "3 Sample Street");
        assertThat(desk.page(ASH, BINS)).contains("value=\"recycling\" checked");
        assertThat(desk.page(SAM, CONTACT))
                .contains("Ash Example has the conversation now")
                .doesNotContain(note);
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void whatIsTypedTooLateIsShownAndMakesNoSecondOne() {
        var offer = offered("staff:ash");
        desk.post(ASH, offer + "/take", Map.of());

        var said = Map.of(
                "words", "brown bin",
                "note", "And the gate is locked",
                "said-born", "1/2/70",
                "outcome", "signposted",
                "service", "missed_bin",
                "cause", "repeat_failed",
                "event", "i_am_moving",
                "wrap-up", "yes");
        var late = desk.post(SAM, CONTACT, typed(said));
        desk.post(SAM, "/desk/contact/typing", typed(Map.of("note", "And the gate is locked")));

        assertThat(late).hasStatus(409);
        assertThat(AtTheDesk.text(late))
                .contains("Ash Example has the conversation now", "And the gate is locked")
                .contains(PHONE, "brown bin", "1/2/70", "Told where to go", "Something was not done")
                .contains("Report a missed bin collection", "moving");
        assertThat(holders()).isEqualTo(1);
        assertThat(desk.page(ASH, CONTACT)).doesNotContain("gate is locked");
    }

    @Test
    void aPromiseThatComesTooLateIsShownAndPromisesNothing() {
        var page = desk.page(SAM, "/desk/contact/call-back");
        assertThat(page).contains("name=\"conversation\" value=\"" + conversation() + "\"");
        desk.post(ASH, offered("staff:ash") + "/take", Map.of());
        var promised = Map.of(
                "command", AtTheDesk.command(page),
                "conversation", conversation().toString(),
                "number", PHONE,
                "day", "2026-11-24",
                "from", "2pm",
                "until", "3pm",
                "reason", "About the brown bin",
                "team", "contact_centre");

        var late = desk.post(SAM, "/desk/contact/call-back", promised);

        assertThat(late).hasStatus(409);
        assertThat(AtTheDesk.text(late)).contains("Ash Example has the conversation now", "About the brown bin", "2pm");
        assertThat(desk.page(SAM, "/desk/call-backs")).doesNotContain(promised.get("command"));
    }

    @Test
    void anOfferIsToldOnEveryPageAndAsANoticeUntilItIsAnswered() {
        var offer = offered("staff:ash");
        assertThat(desk.page(ASH, "/desk/find"))
                .contains("data-bell=\"offered\"><a class=\"govuk-link govuk-!-font-weight-bold\" href=\"" + offer);
        assertThat(desk.page(ASH, "/desk/notices")).contains("Offered to you", "A conversation");
        assertThat(desk.page(OTHER, "/desk/find")).doesNotContain(offer);

        desk.post(ASH, offer + "/take", Map.of());

        assertThat(desk.page(ASH, "/desk/find")).doesNotContain(offer);
        assertThat(jdbc.sql("select count(*) from notices.notice where about = ? and dismissed_at is null")
                        .param(offer.substring(offer.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneOfATeamTakesItAndTheNextIsTold() {
        var offer = offered("team:contact_centre");
        assertThat(desk.page(OTHER, CONTACT)).contains("Sam Sample hands you a conversation");
        assertThat(desk.page(SAM, CONTACT)).doesNotContain("Sam Sample hands you");
        desk.post(ASH, offer + "/take", Map.of());

        assertThat(desk.post(OTHER, offer + "/take", Map.of())).hasRedirectedUrl(offer);

        assertThat(desk.page(OTHER, offer)).contains("A colleague has it").doesNotContain("Hanna Sample");
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void whoeverSaysNoSaysWhyAndNothingIsLost() {
        var offer = offered("staff:ash");
        assertThat(desk.post(ASH, offer + "/refuse", Map.of("reason", " "))).hasStatus(422);
        desk.post(ASH, offer + "/refuse", Map.of("reason", "I am with a visitor"));

        assertThat(desk.page(SAM, CONTACT)).contains("Ash Example says no", "I am with a visitor", note);
        assertThat(desk.page(ASH, CONTACT)).doesNotContain(offer);
        assertThat(offered("staff:ash")).isNotEqualTo(offer);
    }

    @Test
    void anOfferThatWasRefusedIsNotMadeAgainUnderItsId() {
        var fields = offer("staff:ash");
        desk.post(SAM, OFFER, fields);
        desk.post(ASH, "/desk/contact/handovers/" + fields.get("command") + "/refuse", Map.of("reason", "Busy"));
        fields.put("to", "team:contact_centre");

        var second = desk.post(SAM, OFFER, fields);

        assertThat(second).hasStatus(422);
        assertThat(AtTheDesk.text(second)).contains("That offer was answered or taken back", note);
        fields.put("command", AtTheDesk.command(AtTheDesk.text(second)));
        assertThat(desk.post(SAM, OFFER, fields)).hasRedirectedUrl(CONTACT);
        assertThat(desk.post(SAM, OFFER, fields)).as("pressed twice").hasRedirectedUrl(CONTACT);
        fields.put("to", "staff:ash");
        assertThat(desk.post(SAM, OFFER, fields))
                .as("under the same id, to another")
                .hasStatus(422);
        assertThat(desk.page(OTHER, CONTACT)).contains("Sam Sample hands you a conversation");
    }

    @Test
    void nobodyWhoIsNotThereIsOfferedAnything() {
        var fields = offer("staff:chris");
        fields.put("note", "Keep this note");

        var refused = desk.post(SAM, OFFER, fields);

        assertThat(refused).hasStatus(422);
        assertThat(AtTheDesk.text(refused)).contains("Nobody there is signed in", "Keep this note");
        assertThat(desk.page(SAM, CONTACT)).contains("Keep this note").doesNotContain("Offered to");
    }

    @Test
    void whatIsTakenBackOrEndedIsOfferedNoMore() {
        var offer = offered("staff:ash");
        desk.post(SAM, offer + "/withdraw", Map.of());
        assertThat(desk.post(ASH, offer + "/take", Map.of())).hasRedirectedUrl(offer);
        assertThat(desk.page(ASH, offer)).contains("It is not offered any more");

        var again = offered("staff:ash");
        desk.post(SAM, CONTACT, typed(Map.of("outcome", "resolved", "wrap-up", "yes")));
        assertThat(desk.page(ASH, CONTACT)).doesNotContain(again);
    }

    @Test
    void isForNobodyElse() {
        var offer = offered("staff:ash");

        assertThat(desk.get(CHRIS, offer)).hasStatus(404);
        assertThat(desk.post(CHRIS, offer + "/take", Map.of())).hasStatus(404);
        assertThat(desk.post(OTHER, offer + "/refuse", Map.of("reason", "No"))).hasStatus(404);
        assertThat(desk.post(ASH, offer + "/withdraw", Map.of())).hasStatus(404);
    }

    @Test
    void comesToAScreenThatIsOpenWithinASecondAndLooksRight() {
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "ash", clock.instant());
            browser.open(CONTACT);
            browser.page().fill("#note", "Something of my own");
            browser.page().waitForTimeout(500); // the screen has been open for a while
            long before = System.nanoTime();
            var offer = offered("staff:ash");
            var told = browser.page().locator("[data-bell=offered] a");
            told.waitFor();
            assertThat((System.nanoTime() - before) / 1_000_000).as("ms").isLessThan(2_000);
            assertThat(browser.page().inputValue("#note")).isEqualTo("Something of my own");
            browser.check("answering-handover-told");
            told.click();
            browser.page().waitForLoadState();
            browser.check("answering-handover-offered");
            browser.signIn(sessions, "sam", clock.instant());
            browser.open(CONTACT).check("answering-handover-waits");
            browser.open(OFFER).check("answering-handover");
            browser.open(CONTACT);
            browser.page().fill("#note", "And the gate is locked\nThe key is at number 3");
            desk.post(ASH, offer + "/take", Map.of());
            browser.page().click("#log");
            browser.check("answering-handed-on");
            browser.complaints().removeIf(complaint -> complaint.contains("status of 409"));
        }
    }
}
