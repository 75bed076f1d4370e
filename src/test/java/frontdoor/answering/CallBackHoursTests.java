package frontdoor.answering;

import static frontdoor.answering.PromisedCalls.PROMISE;
import static frontdoor.desk.AtTheDesk.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A call is promised for a time when there is somebody to make it, and whoever made it says what was said.
@SpringBootTest
@AutoConfigureMockMvc
class CallBackHoursTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;
    private PromisedCalls calls;

    @BeforeEach
    void somebodyRings(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        calls = new PromisedCalls(desk);
        desk.post(SAM, "/desk/contact/new", Map.of());
    }

    @Test
    void aTimeIsReadInTheHoursOfTheTelephoneAndToldWhenItIsPromised() {
        var promised = calls.promised("3", "4", "Bins");
        assertThat(desk.page(SAM, PROMISE))
                .contains("Monday to Friday, 9am to 5pm")
                .doesNotContain("Saturday");

        desk.post(SAM, PROMISE, promised);

        assertThat(desk.page(SAM, "/desk/contact?promised=&at=end"))
                .contains("The call is promised for 23 November 2026, between 3pm and 4pm");
    }

    @Test
    void nobodyIsPromisedACallWhileWeAreClosed() {
        var saturday = calls.promised("3", "4pm", "Bins");
        saturday.put("day", "2026-11-28");
        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, saturday)))
                .contains("We are closed on Saturday 28 November", "Monday to Friday, 9am to 5pm");
        var christmas = calls.promised("10", "11", "Bins");
        christmas.put("day", "2026-12-25");
        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, christmas))).contains("We are closed on Friday 25 December");
        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, calls.promised("7pm", "8pm", "Bins"))))
                .contains("We are closed then");

        assertThat(AtTheDesk.text(desk.post(SAM, PROMISE, calls.promised("", "", "Bins"))))
                .contains("Enter when they want to be called")
                .doesNotContain("after the first one");
        assertThat(jdbc.sql("select count(*) from calls.call_back where reason = 'Bins' and from_at > '2026-11-24'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverSpokeSaysWhatWasSaid() {
        var call = calls.promise("Asks again");
        calls.step(SAM, call, 1, "claim", Map.of());

        var silent = calls.step(SAM, call, 2, "done", Map.of());

        assertThat(silent).hasStatus(422);
        assertThat(AtTheDesk.text(silent)).contains("Enter what was said");
        assertThat(calls.step(SAM, call, 2, "done", Map.of("said", "All is well")))
                .hasStatus(303);
    }
}
