package frontdoor.overseeing;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calls.Calls;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A supervisor says where the people of their teams sit, and takes it back.
@SpringBootTest(properties = "frontdoor.calls.extensions.2009=rae")
@AutoConfigureMockMvc
class TelephonesTests {

    private static final RequestPostProcessor ASH =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("contact_centre", "supervisor"));
    private static final RequestPostProcessor ADDY =
            SignedInAs.staff("addy", Set.of("digital"), Set.of("administrator"));
    private static final String HERE = "/desk/telephones";

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private AtTheDesk desk;

    @BeforeEach
    void nobodySits() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        List.of("sam", "ash", "rae", "chris").forEach(each -> calls.sitsAt(each, "", Actor.staff(each)));
    }

    @Test
    void aSupervisorSeatsSomebodyOfTheirTeamAndTheTrailSaysWhoDidIt() {
        var sent = sit(ASH, "sam", "", " 20 01 ");

        assertThat(calls.extensionOf("sam")).contains("2001");
        assertThat(desk.page(ASH, leadsTo(sent))).contains("Sam Sample now sits at 2001.", "value=\"2001\"");
        assertThat(actors("sam")).endsWith("staff:ash");
    }

    @Test
    void aTelephoneOfAnotherIsNotTakenAndWhatWasTypedStays() {
        sit(ASH, "sam", "", "2001");

        var refused = sit(ASH, "rae", "", "2001");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains(
                        "2001 is Sam Sample’s telephone. Clear it there first",
                        "value=\"2001\"",
                        "extension-rae-error");
        assertThat(calls.extensionOf("sam")).contains("2001");
    }

    @Test
    void aTelephoneThatTheSettingsGiveIsTheirsUntilTheySitElsewhere() {
        assertThat(desk.page(ASH, HERE)).contains("The council’s settings give them 2009");
        assertThat(sit(ASH, "sam", "", "2009")).hasStatus(422);

        sit(ASH, "rae", "", "2001");

        assertThat(sit(ASH, "sam", "", "2009")).hasStatus(303);
    }

    @Test
    void aTelephoneInAnotherTeamIsForAnAdministratorToClear() {
        sit(ADDY, "chris", "", "2050");

        assertThat(text(sit(ASH, "sam", "", "2050"))).contains("in another team. Ask an administrator");
        assertThat(text(sit(ADDY, "sam", "", "2050"))).contains("Clear it there first");
    }

    @Test
    void aChangeIsUndoneUnlessSomebodyHasChangedItSince() {
        sit(ASH, "sam", "", "2001");
        var cleared = post(ASH, "sam", "2001", Map.of("clear", "yes", "extension", "2001"));
        assertThat(calls.extensionOf("sam")).isEmpty();
        assertThat(desk.page(ASH, leadsTo(cleared))).contains("Sam Sample is now set at no telephone.");

        assertThat(undo(ASH, cleared)).hasStatus(303);
        assertThat(calls.extensionOf("sam")).contains("2001");

        sit(ASH, "sam", "2001", "2002");
        assertThat(undo(ASH, cleared)).hasStatus(409);
        assertThat(calls.extensionOf("sam")).contains("2002");
    }

    @Test
    void sentTwiceItIsDoneOnceAndTheSecondOfTwoIsTold() {
        var fields = Map.of("command", id(), "username", "sam", "seen", "", "extension", "2001");
        assertThat(desk.post(ASH, HERE, fields)).hasStatus(303);
        assertThat(desk.post(ASH, HERE, fields)).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from calls.seat_change where command = :command::uuid")
                        .param("command", fields.get("command"))
                        .query(Long.class)
                        .single())
                .isOne();

        var second = post(ADDY, "sam", "", Map.of("extension", "2003", "team", "contact_centre"));

        assertThat(second).hasStatus(409);
        assertThat(text(second)).contains("Somebody has changed this meanwhile", "value=\"2003\"");
        assertThat(calls.extensionOf("sam")).contains("2001");
    }

    @Test
    void anExtensionThatCannotBeOneIsRefusedInWords() {
        var refused = sit(ASH, "sam", "", "ring me");
        assertThat(refused).hasStatus(303);
        var strange = sit(ASH, "sam", "ringme", "20/01");
        assertThat(strange).hasStatus(422);
        assertThat(text(strange)).contains("Enter the extension as the telephone shows it", "value=\"20/01\"");
    }

    @Test
    void itIsForThoseWhoOverseeAndAnotherTeamIsNotASupervisors() {
        assertThat(desk.get(SAM, HERE)).hasStatus(404);
        assertThat(sit(SAM, "sam", "", "2001")).hasStatus(404);
        assertThat(desk.get(ASH, HERE + "?team=waste_crews")).hasStatus(404);
        assertThat(sit(ASH, "chris", "", "2001")).hasStatus(404);
        assertThat(sit(ASH, "nobody", "", "2001")).hasStatus(404);
        var elsewhere = sit(ADDY, "chris", "", "2060");
        assertThat(undo(ASH, elsewhere)).hasStatus(404);
        assertThat(undo(SAM, elsewhere)).hasStatus(404);
        assertThat(desk.page(ASH, leadsTo(elsewhere).replace("&team=waste_crews", "")))
                .doesNotContain("2060", "Chris Crewe");

        assertThat(calls.extensionOf("sam")).isEmpty();
        assertThat(calls.extensionOf("chris")).contains("2060");
        assertThat(desk.page(ADDY, HERE + "?team=waste_crews")).contains("Chris Crewe", "value=\"2060\"");
        assertThat(jdbc.sql("select about from audit.entry where action = 'telephones.refused'")
                        .query(String.class)
                        .list())
                .contains("team:", "team:waste_crews", "staff:sam", "staff:chris", "staff:nobody");
    }

    private MvcTestResult sit(RequestPostProcessor who, String username, String seen, String extension) {
        return post(who, username, seen, Map.of("extension", extension));
    }

    private MvcTestResult post(RequestPostProcessor who, String username, String seen, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.putAll(Map.of("command", id(), "username", username, "seen", seen));
        return desk.post(who, HERE, fields);
    }

    private MvcTestResult undo(RequestPostProcessor who, MvcTestResult change) {
        var found = Pattern.compile("changed=([0-9a-f-]+)").matcher(leadsTo(change));
        assertThat(found.find()).isTrue();
        return desk.post(who, HERE + "/undo", Map.of("command", id(), "change", found.group(1)));
    }

    private static String leadsTo(MvcTestResult sent) {
        assertThat(sent).hasStatus(303);
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private List<String> actors(String username) {
        return jdbc.sql("select actor from audit.entry where about = :about and action = 'calls.extension' order by id")
                .param("about", "staff:" + username)
                .query(String.class)
                .list();
    }
}
