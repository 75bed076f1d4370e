package frontdoor.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is signed is stored once and heard once; what is not leaves nothing behind.
@SpringBootTest(
        properties = {
            "frontdoor.webhooks.sample.secret[0]=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "frontdoor.webhooks.sample.secret[1]=" + SignedHooks.SECRET,
            "frontdoor.webhooks.sample.largest=1KB"
        })
@AutoConfigureMockMvc
class WebhooksTests {

    private static final String BODY = "{\"type\":\"call.offered\",\"data\":{\"call\":\"1\"}}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Heard heard;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        heard.hooks.clear();
        heard.deaf = false;
    }

    @Test
    void storesWhatIsSignedAndHasItHeard() {
        var id = id();

        assertThat(send(id, BODY)).hasStatus(202);

        assertThat(heard.hooks).singleElement().returns(id, Hook::id);
        assertThat(stored(id)).isEqualTo(BODY);
    }

    @Test
    void aReplayIsAnsweredAndDoesNothing() {
        var id = id();
        send(id, BODY);
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(send(id, BODY)).hasStatusOk();

        assertThat(heard.hooks).hasSize(1);
    }

    @Test
    void whatIsForgedOldEarlyOrUnsignedIsRefusedAndNotStored() {
        var before = rows();
        var now = clock.instant();
        assertThat(post(SignedHooks.headers(id(), now, BODY), BODY + " ")).hasStatus(401);
        assertThat(post(SignedHooks.headers(id(), now.minusSeconds(301), BODY), BODY))
                .hasStatus(401);
        assertThat(post(SignedHooks.headers(id(), now.plusSeconds(301), BODY), BODY))
                .hasStatus(401);
        assertThat(post(Map.of(), BODY)).hasStatus(400);
        for (var missing : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            var headers = new HashMap<>(SignedHooks.headers(id(), now, BODY));
            headers.remove(missing);
            assertThat(post(headers, BODY)).as(missing).hasStatus(400);
        }
        var headers = new HashMap<>(SignedHooks.headers(id(), now, BODY));
        headers.put("webhook-timestamp", "now");
        assertThat(post(headers, BODY)).hasStatus(400);
        assertThat(send(id(), "not json")).hasStatus(422);
        assertThat(send(id(), "{\"long\":\"" + "x".repeat(1024) + "\"}")).hasStatus(413);
        assertThat(mvc.post().uri("/api/hooks/nobody").content(BODY).exchange()).hasStatus(404);

        assertThat(rows()).isEqualTo(before);
        assertThat(heard.hooks).isEmpty();
    }

    @Test
    void atTheEdgeOfFiveMinutesIsInTime() {
        var now = clock.instant();
        assertThat(post(SignedHooks.headers(id(), now.minusSeconds(300), BODY), BODY))
                .hasStatus(202);
        assertThat(post(SignedHooks.headers(id(), now.plusSeconds(300), BODY), BODY))
                .hasStatus(202);
    }

    @Test
    void whatAListenerCannotHearIsKeptAndHeardLater() {
        var id = id();
        heard.deaf = true;

        assertThat(send(id, BODY)).hasStatus(202);

        assertThat(heard.hooks).isEmpty();
        assertThat(arrival(id).state()).isEqualTo("failing");
        heard.deaf = false;
        webhooks.sweep();
        assertThat(heard.hooks).isEmpty();
        clock.set(clock.instant().plus(Duration.ofSeconds(6)));
        webhooks.sweep();
        assertThat(heard.hooks).singleElement().returns(id, Hook::id);
        webhooks.sweep();
        assertThat(heard.hooks).hasSize(1);
    }

    @Test
    void whatIsGivenUpWaitsForAnAdministrator() {
        var id = id();
        heard.deaf = true;
        send(id, BODY);
        for (int tries = 0; tries < 6; tries++) {
            clock.set(clock.instant().plus(Duration.ofHours(11)));
            webhooks.sweep();
        }
        assertThat(arrival(id).state()).isEqualTo("givenUp");
        heard.deaf = false;

        assertThat(webhooks.again(arrival(id).number(), Actor.staff("addy"))).isTrue();

        assertThat(arrival(id).state()).isEqualTo("handled");
        assertThat(webhooks.again(arrival(id).number(), Actor.staff("addy"))).isFalse();
        assertThat(heard.hooks).hasSize(1);
    }

    @Test
    void anAdministratorSeesWhatFailedAndTriesAgain() {
        var id = id();
        heard.deaf = true;
        send(id, BODY);
        var addy = SignedInAs.staff("addy", Set.of("digital"), Set.of("administrator"));
        assertThat(mvc.get().uri("/desk/admin").with(addy).exchange())
                .bodyText()
                .contains("could not be used");
        assertThat(mvc.get().uri("/desk/admin/hooks").with(addy).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(id, "Not today", "Try again")
                .doesNotContain("call.offered");
        heard.deaf = false;

        var again = "/desk/admin/hooks/" + arrival(id).number() + "/again";
        assertThat(mvc.post().uri(again).with(addy).with(OurForm.token()).exchange())
                .hasRedirectedUrl("/desk/admin/hooks?again=heard");
        assertThat(mvc.post()
                        .uri(again)
                        .with(SignedInAs.staff("sam", Set.of(), Set.of("contact_centre")))
                        .with(OurForm.token())
                        .exchange())
                .hasStatus(403);
    }

    private Arrival arrival(String id) {
        return webhooks.latest(100).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult send(String id, String body) {
        return post(SignedHooks.headers(id, clock.instant(), body), body);
    }

    private MvcTestResult post(Map<String, String> headers, String body) {
        var request = mvc.post()
                .uri("/api/hooks/sample")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> request.header(name.toUpperCase(Locale.ROOT), value));
        return request.exchange();
    }

    private String stored(String id) {
        return jdbc.sql("select body from webhooks.hook where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from webhooks.hook").query(Long.class).single();
    }

    private static String id() {
        return "msg_" + UUID.randomUUID();
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard implements Listener {

        final List<Hook> hooks = new ArrayList<>();
        boolean deaf;

        @Override
        public String source() {
            return "sample";
        }

        @Override
        public void hear(Hook hook) {
            if (deaf) {
                throw new NotUnderstood("Not today");
            }
            hooks.add(hook);
        }
    }
}
