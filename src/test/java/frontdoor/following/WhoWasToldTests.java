package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Status;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The person sees who was told what, when, and what they answered, and takes back what rests on their yes.
class WhoWasToldTests extends FamilyFollows {

    @Test
    void readsWhatNobodyIsToldByUs() {
        assertThat(follower(told(aBereavement().openedIn(cases))).page())
                .contains("more things to know", "The doctor tells the medical examiner")
                .doesNotContain("An officer of the coroner");
    }

    @Test
    void readsWhatIsUrgentAboveTheFold() {
        var page = follower(told(aBereavement().openedIn(cases))).page();
        assertThat(page.indexOf("It can only be done within hours"))
                .isPositive()
                .isLessThan(page.indexOf("more things to know"));
    }

    @Test
    void seesWhoWasToldWhatAndWhatTheyAnswered() {
        var kase = told(aBereavement().openedIn(cases));
        var bins = of(kase, "bins");
        referrals.answer(new Answer(
                UUID.randomUUID(),
                bins.id(),
                bins.recipient(),
                Status.REJECTED,
                Rejection.CAPACITY,
                "Their note is for staff",
                Actor.staff("tam"),
                clock.instant()));

        assertThat(follower(kase).page())
                .contains("Who we told", "What we told them", "They have no room at the moment.", "Not taken on")
                .contains("You said yes to this.", "We told them on")
                .doesNotContain("Their note is for staff");
    }

    @Test
    void takesBackAYesInTwoStepsAndUndoesIt() {
        var kase = told(aBereavement().openedIn(cases));
        var pat = follower(kase);

        assertThat(pat.page()).contains("/consent/libraries");
        assertThat(Follower.text(pat.get("/consent/libraries")))
                .contains("No longer agree: Libraries", "You can undo this for 10 minutes.");
        assertThat(of(kase, "libraries").status()).isEqualTo(Status.REQUESTED);
        assertThat(pat.post("/consent/libraries", Map.of()))
                .hasRedirectedUrl("/track/" + kase.reference() + "?done=withdrawn");
        assertThat(pat.page()).contains("Undo: I agree to this after all");
        assertThat(pat.post("/consent/libraries/undo", Map.of()))
                .hasRedirectedUrl("/track/" + kase.reference() + "?done=agreed");
        assertThat(pat.page()).doesNotContain("Undo: I agree to this after all");

        pat.post("/consent/libraries", Map.of());
        clock.set("2026-11-23T09:41");
        consents.carry();
        assertThat(pat.page()).contains("asking them to delete what we told them");
        assertThat(of(kase, "libraries").status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void takesBackAYesBeforeAnybodyIsTold() {
        var kase = aBereavement().openedIn(cases);
        var pat = follower(kase);

        assertThat(pat.page()).contains("Not told yet", "/consent/libraries");
        pat.post("/consent/libraries", Map.of());
        var after = told(kase);

        assertThat(of(after, "libraries").status()).isEqualTo(Status.DRAFT);
        assertThat(of(after, "leisure").status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void cannotTakeBackWhatRestsOnNoConsent() {
        var kase = told(aBereavement().openedIn(cases));
        var pat = follower(kase);

        assertThat(pat.page()).doesNotContain("/consent/council_tax");
        pat.post("/consent/council_tax", Map.of());
        clock.set("2026-11-23T09:41");
        consents.carry();

        assertThat(of(kase, "council_tax").status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void readsItInWelsh() {
        var kase = told(aBereavement().openedIn(cases));

        assertThat(Follower.text(follower(kase).get("?lang=cy"))).contains("Pwy y dywedom wrthynt");
    }
}
