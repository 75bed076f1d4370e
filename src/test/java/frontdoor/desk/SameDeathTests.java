package frontdoor.desk;

import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A registrar is shown that two reports may be of one death, and says so.
@SpringBootTest
@AutoConfigureMockMvc
class SameDeathTests {

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void aMondayMorning(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
    }

    @Test
    void theSecondReportNamesTheFirstAndOneButtonJoinsThem() {
        var first =
                Requests.aBereavement().with("deceased-name", "Geoffrey Clarke").openedIn(cases);
        var second = Requests.aBereavement()
                .with("deceased-name", "Jeffrey Clark")
                .with("also_tell", "libraries", "gp")
                .by(new Reporter(null, "Meg Clark", "meg@example.org", null, null, "en"))
                .openedIn(cases);
        var here = "/desk/cases/" + second.reference();
        var page = desk.page(REG, here);
        assertThat(page)
                .contains("May be about the same", "/desk/cases/" + first.reference())
                .contains("The same or alike: Name of the person who died; When did they die?; Where did they live?")
                .contains("It is the same: " + first.reference() + " goes on");
        assertThat(desk.page(SAM, here)).contains("May be about the same").doesNotContain("It is the same:");
        var same = Map.of("command", command(page), "revision", "1");
        assertThat(desk.post(SAM, here + "/same/" + first.reference(), same)).hasRedirectedUrl(here + "?did=moved");

        assertThat(desk.post(REG, here + "/same/" + first.reference(), same))
                .hasRedirectedUrl("/desk/cases/" + first.reference() + "?did=same");
        assertThat(desk.page(REG, "/desk/cases/" + first.reference() + "?did=same"))
                .contains("They are one now", "Meg Clark", "Jeffrey Clark")
                .containsSubsequence(
                        "Asked for by somebody who reported it again",
                        "ask them before you tell anybody",
                        "Their GP surgery")
                .doesNotContain("May be about the same");
        assertThat(cases.find(first.reference()).orElseThrow().state().answers())
                .as("the first said yes to nothing of it")
                .containsEntry("also_tell", List.of("libraries", "leisure", "licensing"));
        assertThat(desk.page(REG, here))
                .contains("Reported before and joined", first.reference().value());
    }

    @Test
    void whatTheSecondAskedForIsTickedOnceTheFirstAgreesAndToldOnce() {
        var first = aFirst("Harriet Green");
        var second = aSecond("Harriet Greene", first);
        desk.act(REG, first, "acknowledge", 1, Map.of("named_worker", "Reg", "tell_us_once", "later"));
        join(second, first);
        var here = "/desk/cases/" + first.reference();
        assertThat(desk.page(SAM, here)).contains("Their GP surgery").doesNotContain("The first agrees to these");
        var page = desk.page(REG, here);
        assertThat(page).contains("The first agrees to these");
        assertThat(referrals(first)).doesNotContain("gp", "district_nurses");

        var ticked = ticked(page, "also_tell.gp");
        assertThat(desk.post(SAM, here + "/more", ticked)).hasStatus(404);
        assertThat(desk.post(
                        REG,
                        here + "/more",
                        Map.of("command", ticked.get("command"), "revision", ticked.get("revision"))))
                .hasRedirectedUrl(here + "?did=ticked_none");
        assertThat(desk.post(REG, here + "/more", ticked(page, "also_tell.hospital")))
                .as("nobody asked for it")
                .hasRedirectedUrl(here + "?did=moved");
        clock.set("2026-11-23T11:00");
        assertThat(desk.post(REG, here + "/more", ticked)).hasRedirectedUrl(here + "?did=ticked");
        assertThat(desk.post(REG, here + "/more", ticked)).as("sent twice").hasRedirectedUrl(here + "?did=ticked");
        assertThat(desk.post(REG, here + "/more", ticked(desk.page(REG, here), "also_tell.gp")))
                .as("once more from a new page")
                .hasRedirectedUrl(here + "?did=moved");

        assertThat(referrals(first)).containsOnlyOnce("gp").doesNotContain("district_nurses");
        assertThat(of(first, "gp").consent()).satisfies(yes -> {
            assertThat(yes.at()).as("when the first agreed").isEqualTo("2026-11-23T11:00:00Z");
            assertThat(yes.wording()).startsWith("bereavement ");
        });
        assertThat(of(first, "leisure").consent())
                .satisfies(yes -> assertThat(yes.at()).as("with the report").isEqualTo(first.openedAt()));
        assertThat(now(first).state().answers())
                .containsEntry("also_tell", List.of("libraries", "leisure", "licensing", "gp"));
        assertThat(desk.page(REG, here))
                .contains("Ticked once the first agreed, as somebody who reported it again had asked")
                .contains("District nurses");
    }

    @Test
    void whatIsTickedBeforeAnybodyIsToldIsToldWithTheRestAndRestsOnItsOwnYes() {
        var first = aFirst("Ivor Brown");
        join(aSecond("Ivor Browne", first), first);
        var here = "/desk/cases/" + first.reference();
        clock.set("2026-11-23T10:30");
        var page = desk.page(REG, here);
        assertThat(desk.post(REG, here + "/more", ticked(page, "also_tell.gp,also_tell.district_nurses")))
                .hasRedirectedUrl(here + "?did=ticked");
        assertThat(referrals(first)).isEmpty();

        clock.set("2026-11-23T12:00");
        desk.act(REG, first, "acknowledge", 2, Map.of("named_worker", "Reg", "tell_us_once", "later"));

        assertThat(referrals(first)).contains("gp", "district_nurses", "leisure");
        assertThat(of(first, "gp").consent())
                .satisfies(yes -> assertThat(yes.at()).isEqualTo("2026-11-23T10:30:00Z"));
        assertThat(desk.page(REG, here)).doesNotContain("Asked for by somebody who reported it again");
    }

    private Case aFirst(String name) {
        return Requests.aBereavement().with("deceased-name", name).openedIn(cases);
    }

    private Case aSecond(String name, Case first) {
        assertThat(first.isOpen()).isTrue();
        return Requests.aBereavement()
                .with("deceased-name", name)
                .with("also_tell", "libraries", "gp", "district_nurses")
                .by(new Reporter(null, "Meg Clark", "meg@example.org", null, null, "en"))
                .openedIn(cases);
    }

    private void join(Case second, Case first) {
        var page = desk.page(REG, "/desk/cases/" + second.reference());
        assertThat(desk.post(
                        REG,
                        "/desk/cases/" + second.reference() + "/same/" + first.reference(),
                        Map.of("command", command(page), "revision", "1")))
                .hasRedirectedUrl("/desk/cases/" + first.reference() + "?did=same");
    }

    private Map<String, String> ticked(String page, String picks) {
        var revision = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"").matcher(page);
        assertThat(revision.find()).isTrue();
        var form = page.substring(page.indexOf("/more\""));
        return Map.of("command", command(form), "revision", revision.group(1), "tick", picks);
    }

    private List<String> referrals(Case kase) {
        return referrals.of(kase.reference()).stream()
                .map(each -> each.referral().line())
                .toList();
    }

    private Referral of(Case kase, String line) {
        return referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private Case now(Case kase) {
        return cases.find(kase.reference()).orElseThrow();
    }
}
