package frontdoor.resident;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.mine.AtHome;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A service for people who have signed in: others are led to do so, and come back to it.
@SpringBootTest
@AutoConfigureMockMvc
class SignedInTests {

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aServiceForThoseWhoSignedInLeadsOthersToSignIn() {
        var visitor = new Visitor(mvc);
        visitor.start("graffiti");
        publish(shipped().replace("who: anyone", "who: signed_in"));

        assertThat(mvc.get().uri("/services/graffiti"))
                .hasStatusOk()
                .bodyText()
                .contains("/report/graffiti", "You need to sign in");
        assertThat(visitor.post("/report/graffiti", Map.of()))
                .as("begins anew")
                .hasStatus(303)
                .hasHeader("Location", "/account/sign-in?to=/services/graffiti");
        var stranger = new Visitor(mvc);
        for (var step : new String[] {"", "/send", "/location"}) {
            assertThat(stranger.post("/report/graffiti" + step, Map.of()))
                    .as(step)
                    .hasHeader("Location", "/account/sign-in?to=/services/graffiti");
        }
        assertThat(stranger.get("/report/graffiti/location"))
                .hasHeader("Location", "/account/sign-in?to=/services/graffiti");
        assertThat(new AtHome(mvc, jdbc).signedInAs("kim.starts@example.org").send("/report/graffiti", Map.of()))
                .hasRedirectedUrl("/report/graffiti/location");
        assertThat(mvc.get()
                        .uri("/desk/contact/services/graffiti")
                        .with(SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"))))
                .as("asks who is in touch first")
                .hasRedirectedUrl("/desk/contact");
    }

    @Test
    void whatWasSentAfterTheSessionHadEndedIsThereAfterSigningInAgain() {
        publish(shipped().replace("who: anyone", "who: signed_in"));
        var kim = new AtHome(mvc, jdbc).signedInAs("kim.types@example.org");
        kim.send("/report/graffiti", Map.of());
        jdbc.sql("delete from accounts.session").update();

        assertThat(kim.send("/report/graffiti/location", Map.of("location-words", "The bridge by the school")))
                .hasRedirectedUrl("/account/sign-in?to=/report/graffiti/location");

        kim.signedInAs("kim.types@example.org");
        assertThat(kim.get("/report/graffiti/location")).bodyText().contains("The bridge by the school");
        assertThat(kim.get("/report/graffiti/check"))
                .as("it was kept, and is no answer")
                .hasRedirectedUrl("/report/graffiti/location");
    }

    @Test
    void whatIsFinishedAfterTheSessionHadEndedIsSentAfterSigningInAgain() {
        publish(shipped().replace("who: anyone", "who: signed_in"));
        var kim = new AtHome(mvc, jdbc).signedInAs("kim.sends@example.org");
        kim.send("/report/graffiti", Map.of());
        kim.send("/report/graffiti/location", Map.of("location-words", "The bridge by the mill"));
        jdbc.sql("delete from accounts.session").update();

        for (var step : new String[] {"/send", "/already", "/save", "/place/0"}) {
            assertThat(kim.send("/report/graffiti" + step, Map.of()))
                    .as(step)
                    .hasRedirectedUrl("/account/sign-in?to=/report/graffiti/check");
        }
        assertThat(kim.get("/report/graffiti/check")).hasRedirectedUrl("/account/sign-in?to=/report/graffiti/check");

        kim.signedInAs("kim.sends@example.org");
        var next =
                String.valueOf(kim.get("/report/graffiti/check").getResponse().getRedirectedUrl());
        assertThat(next).startsWith("/report/graffiti/").isNotEqualTo("/report/graffiti/location");
        assertThat(kim.get("/report/graffiti/location")).bodyText().contains("The bridge by the mill");
    }

    /// The services are remembered longer than a test's database lasts.
    @AfterEach
    void openToAnybodyAgain() {
        publish(shipped());
    }

    private String shipped() {
        return services.history("graffiti").getLast().yaml();
    }

    private void publish(String yaml) {
        var proposed = publishing.propose("graffiti", yaml, "For those who signed in", Actor.staff("pip"));
        assertThat(proposed).isInstanceOf(Publishing.Result.Proposed.class);
        assertThat(publishing.approve(((Publishing.Result.Proposed) proposed).draft(), Actor.staff("quinn")))
                .isInstanceOf(Publishing.Result.Published.class);
    }
}
