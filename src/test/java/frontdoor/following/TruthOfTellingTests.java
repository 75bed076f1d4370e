package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.kernel.Actor;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.referrals.ReferralReading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A family is never told that we told somebody whom we did not.
class TruthOfTellingTests extends FamilyFollows {

    @Autowired
    ReferralReading reading;

    @Autowired
    Messages messages;

    @Test
    void whatIsTakenBackBeforeAnybodyIsToldIsToldToNobody() {
        var opened = aBereavement().openedIn(cases);
        var pat = follower(opened);
        pat.post("/consent/libraries", Map.of());

        assertThat(pat.page())
                .contains("We did not tell them, and will not.", "You no longer agree that we tell somebody")
                .doesNotContain("We are about to tell them");

        var kase = told(opened);
        clock.set("2026-11-23T09:41");
        consents.carry();

        assertThat(pat.page())
                .contains("We did not tell them, and will not.")
                .doesNotContain("Whoever we had told", "asking them to delete");
        assertThat(letter(kase, "Who we are telling"))
                .contains("Leisure", "/track/" + kase.reference() + "/your-pack")
                .doesNotContain("Libraries", "Registration appointment");
        assertThat(cases.timeline(kase).stream())
                .anySatisfy(entry -> {
                    assertThat(entry.type()).isEqualTo("consent_withdrawn");
                    assertThat(entry.particulars()).containsEntry("line", "libraries");
                })
                .anySatisfy(entry -> assertThat(entry.particulars()).containsEntry("withheld", List.of("libraries")));

        mistaken(kase);
        assertThat(letter(kase, "A mistake on our records")).contains("Leisure").doesNotContain("Libraries");
    }

    @Test
    void whoIsToldIsSaidInWordsForTheFamily() {
        var kase =
                told(aBereavement().with("would_help", "counselling", "advice").openedIn(cases));

        assertThat(letter(kase, "Who we are telling"))
                .contains("Elections office", "Bins team", "Advice centre", "People whom you can talk to")
                .doesNotContain("Electoral register", "Bereavement support", "Advice about debts");
        var pat = follower(kase);
        assertThat(pat.page()).contains("Elections office", "Advice centre").doesNotContain("Electoral register");
        assertThat(Follower.text(pat.get("?lang=cy")))
                .contains("Swyddfa etholiadau", "Canolfan gynghori")
                .doesNotContain("Y gofrestr etholiadol");
    }

    @Test
    void whomWeHaveStillToCallIsNotToldYet() {
        var kase = told(aBereavement().with("also_tell", "pharmacy").openedIn(cases));
        var pat = follower(kase);

        assertThat(pat.page()).contains("We will call them");
        assertThat(Follower.text(pat.get("?lang=cy"))).contains("Byddwn yn eu ffonio");

        clock.set("2026-11-23T10:05");
        reading.told(UUID.randomUUID(), of(kase, "pharmacy").id(), Actor.staff("reg"));
        assertThat(pat.page()).contains("10:05am").doesNotContain("We will call them");
    }

    @Test
    void aMistakeNamesOnlyThoseWhoWereTold() {
        var kase = told(aBereavement().with("also_tell", "pharmacy", "leisure").openedIn(cases));
        clock.set("2026-11-23T10:05");
        mistaken(kase);

        assertThat(letter(kase, "A mistake on our records"))
                .contains("Leisure", "are telling each of them that it was a mistake")
                .doesNotContain("Pharmacy");
        assertThat(follower(kase).page()).contains("Told by mistake").doesNotContain("They answered on");
    }

    private void mistaken(Case kase) {
        var now = cases.find(kase.reference()).orElseThrow();
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                now.revision(),
                "mistake",
                Actor.staff("may"),
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("Another person of the same name")));
        assertThat(cases.find(kase.reference()).orElseThrow().state().outcome()).isEqualTo("told_in_error");
    }

    private String letter(Case kase, String subject) {
        return messages.about(kase.reference().value()).stream()
                .map(Dispatch::message)
                .filter(each -> each.subject().startsWith(subject))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
