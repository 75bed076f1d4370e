package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A call is promised for a time when there is somebody to make it, and whoever made it says what was said.
@SpringBootTest
@AutoConfigureMockMvc
class CallBackHoursTests {

    private static final String PROMISE = "/desk/contact/call-back";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void aTimeIsReadInTheHoursOfTheTelephoneAndToldWhenItIsPromised() {
        var promised = promised("3", "4", "Bins");
        assertThat(desk.page(SAM, PROMISE))
                .contains("Monday to Friday, 9am to 5pm")
                .doesNotContain("Saturday");

        desk.post(SAM, PROMISE, promised);

        assertThat(desk.page(SAM, "/desk/contact?promised=&at=end"))
                .contains("The call is promised for 23 November 2026, between 3pm and 4pm");
    }

    @Test
    void nobodyIsPromisedACallWhileWeAreClosed() {
        var saturday = promised("3", "4pm", "Bins");
        saturday.put("day", "2026-11-28");
        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, saturday)))
                .contains("We are closed on Saturday 28 November", "Monday to Friday, 9am to 5pm");
        var christmas = promised("10", "11", "Bins");
        christmas.put("day", "2026-12-25");
        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, christmas))).contains("We are closed on Friday 25 December");
        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, promised("7pm", "8pm", "Bins"))))
                .contains("We are closed then");

        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, promised("", "", "Bins"))))
                .contains("Enter when they want to be called")
                .doesNotContain("after the first one");
        assertThat(jdbc.sql("select count(*) from calls.call_back where reason = 'Bins' and from_at > '2026-11-24'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverSpokeSaysWhatWasSaid() {
        var call = promise("Asks again");
        step(SAM, call, 1, "claim", Map.of());

        var silent = step(SAM, call, 2, "done", Map.of());

        assertThat(silent).hasStatus(422);
        assertThat(AtTheDesk.text(silent)).contains("Enter what was said");
        assertThat(step(SAM, call, 2, "done", Map.of("said", "All is well"))).hasStatus(303);
    }

    private String promise(String reason) {
        var promised = promised("10:00", "11:00", reason);
        assertThat(desk.post(SAM, PROMISE, promised)).hasRedirectedUrl("/desk/contact?promised&at=end");
        return "/desk/call-backs/" + promised.get("command");
    }

    private Map<String, String> promised(String from, String until, String reason) {
        return new HashMap<>(Map.of(
                "command",
                command(desk.page(SAM, PROMISE)),
                "number",
                "01632 960440",
                "day",
                "2026-11-23",
                "from",
                from,
                "until",
                until,
                "reason",
                reason,
                "team",
                "waste"));
    }

    private MvcTestResult step(
            RequestPostProcessor who, String call, int revision, String step, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("command", id());
        fields.put("revision", "" + revision);
        return desk.post(who, call + "/" + step, fields);
    }
}
