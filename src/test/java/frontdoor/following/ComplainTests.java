package frontdoor.following;

import static frontdoor.cases.Requests.aComplaint;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A case offers to complain about it only where that leads somewhere.
@SpringBootTest
@AutoConfigureMockMvc
class ComplainTests {

    private static final String COMPLAIN = "Complain about how we dealt with it";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    Tracking tracking;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void anOpenCaseOffersIt() {
        var pat = following(aMissedBin());

        assertThat(pat.page()).contains(COMPLAIN);
        assertThat(pat.post("/complain-about-it", Map.of())).hasStatus(303);
    }

    @Test
    void anOpenComplaintOffersNoComplaintAboutItself() {
        var pat = following(aComplaint());

        assertThat(pat.page()).contains("Add something to your case").doesNotContain(COMPLAIN);
        assertThat(pat.post("/complain-about-it", Map.of())).hasStatus(404);
    }

    /// The services are remembered longer than a test's database lasts, so what is published is taken back.
    @Test
    void nobodyIsSentToAServiceThatIsNotOnline() {
        var pat = following(aMissedBin());
        var shipped = services.history("complaint").getLast().yaml();
        publish(shipped.replace("channels: [web, ", "channels: ["));
        try {
            assertThat(pat.page()).contains("Add something to your case").doesNotContain(COMPLAIN);
        } finally {
            publish(shipped);
        }
        assertThat(pat.page()).contains(COMPLAIN);
    }

    private void publish(String yaml) {
        var proposed = publishing.propose("complaint", yaml, "Where people complain", Actor.staff("pip"));
        assertThat(proposed).isInstanceOf(Publishing.Result.Proposed.class);
        assertThat(publishing.approve(((Publishing.Result.Proposed) proposed).draft(), Actor.staff("quinn")))
                .isInstanceOf(Publishing.Result.Published.class);
    }

    private Follower following(Requests request) {
        return Follower.of(request.openedIn(cases).reference(), 0, tracking, mvc);
    }
}
