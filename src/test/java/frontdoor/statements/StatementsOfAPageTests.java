package frontdoor.statements;

import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.people.Details;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A page takes at most ten statements, however much is on it: nothing on a page that somebody waits for is asked line
/// by line.
class StatementsOfAPageTests extends CountedPages {

    @Test
    void ofAResident() {
        get(NOBODY, "/", MOST);
        get(NOBODY, "/services/missed_bin", MOST);
        get(NOBODY, "/services?q=bin", MOST);
        get(NOBODY, "/community", MOST);
        get(NOBODY, "/community?q=help", MOST);
        get(NOBODY, "/partner/sign-in", MOST);
        post(NOBODY, "/report/missed_bin", Map.of(), MOST);
        var at = "/report/missed_bin/";
        get(NOBODY, at + "address", MOST);
        post(NOBODY, at + "address", Map.of("address-uprn", "9990000001", "address-postcode", "ZZ99 1AA"), MOST);
        get(NOBODY, at + "address", MOST);
        post(NOBODY, at + "bin", Map.of("bin", "food"), MOST);
        post(NOBODY, at + "put_out_by_7", Map.of("put_out_by_7", "true"), MOST);
        post(NOBODY, at + "notes", Map.of("notes", ""), MOST);
        post(NOBODY, at + "contact", Map.of("contact_name", "Pat Example", "contact_email", "pat@example.org"), MOST);
        get(NOBODY, at + "check", MOST);
        post(NOBODY, at + "send", Map.of(), MOST);
        get(NOBODY, at + "done", MOST);
    }

    @Test
    void ofALifeEvent() {
        var ask = "/report/losing_a_job/";
        var event = "/events/losing_a_job";
        get(NOBODY, event, MOST);
        post(NOBODY, "/report/losing_a_job", Map.of(), MOST);
        get(NOBODY, ask + "pays_council_tax", MOST);
        for (var question : List.of("pays_council_tax", "moving", "worried")) {
            post(NOBODY, ask + question, Map.of(question, "true"), MOST);
        }
        get(NOBODY, ask + "check", MOST);
        post(NOBODY, ask + "send", Map.of(), MOST);
        get(NOBODY, event + "/offers", MOST);
        post(NOBODY, event + "/offers", Map.of("offer", "ask_the_council,council_tax_move"), MOST);
        get(NOBODY, event + "/list", MOST);
        post(NOBODY, event + "/list/ask_the_council", Map.of(), MOST);
        get(NOBODY, event + "/list", MOST);
        get(NOBODY, event + "/summary", MOST);
    }

    @Test
    void ofSomebodyOfWhomSomethingIsSuggested() {
        long person = people.known(new Details(
                "Ann Sixtyfive",
                LocalDate.of(1961, 6, 1),
                "ann65@example.org",
                null,
                null,
                null,
                null,
                "en",
                null,
                null));
        var here = "/desk/people/" + person;
        get(SAM, here, MOST - SESSION);
        get(SAM, here + "/reminders/state_pension_age/age-65", MOST - SESSION);
    }

    @Test
    void ofSomebodyWhoFollowsTheirCase() {
        var reference = aMissedBin().openedIn(cases).reference();
        post(NOBODY, "/track", Map.of("reference", reference.value()), MOST);
        post(NOBODY, "/track/code", Map.of("reference", reference.value(), "code", code(reference)), MOST);

        get(NOBODY, "/track/" + reference, MOST);
    }

    @Test
    void ofACaseWithTwentyReferralsAndFiftyEvents() {
        var kase = new Busy(cases, notes, people, contacts).aCase();

        get(REG, "/desk/cases/" + kase.reference(), MOST - SESSION);
        get(REG, "/desk/cases/" + kase.reference() + "/died", MOST - SESSION);
        get(REG, "/desk/cases/" + kase.reference() + "/pack", MOST - SESSION);
        assertThat(cases.timeline(kase)).hasSizeGreaterThanOrEqualTo(50);
        assertThat(kase.state().referrals()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void ofALetterThatIsWritten() {
        var place = "/desk/cases/" + aMissedBin().openedIn(cases).reference() + "/letters";
        var draft = UUID.randomUUID();
        post(SAM, place, Map.of("command", draft.toString(), "template", "information"), MOST - SESSION);
        get(SAM, "/desk/letters/" + draft, MOST - SESSION);
        get(SAM, place, MOST - SESSION);
    }

    @Test
    void ofAPersonWithFiftyContacts() {
        long person = new Busy(cases, notes, people, contacts).aPerson();
        get(SAM, "/desk/people/" + person, MOST - SESSION);
        long other = people.known(Details.of("Lou Likeness", null, "01632 960888"));
        get(SAM, "/desk/customers/duplicates", MOST - SESSION);
        get(SAM, "/desk/customers/duplicates/compare?one=" + person + "&other=" + other, MOST - SESSION);
        get(SAM, "/desk/people/" + person + "/documents", MOST - SESSION);
        post(SAM, "/desk/contact", Map.of("q", "lou@example.org", "choose", "" + person), MOST - SESSION);
        get(SAM, "/desk/contact", MOST - SESSION);
        var known = Map.of("q", "lou@example.org", "sought", "lou@example.org", "person", "" + person, "way", "known");
        var sure = new HashMap<>(known);
        sure.put("other-way", "yes");
        post(SAM, "/desk/contact", sure, MOST - SESSION);
        get(SAM, "/desk/contact", MOST - SESSION);
    }
}
