package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.kernel.Actor;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPerson;
import frontdoor.referrals.Brought;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The second code of whoever has an account with a partner: without it nothing is opened.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerFactorTests {

    private static final Pattern RECOVERY = Pattern.compile("<code[^>]*>([a-z2-7]{4}(?:-[a-z2-7]{4}){5})</code>");
    private static int turn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PartnerPeople people;

    @Autowired
    AuditSearch audit;

    @Autowired
    SettableClock clock;

    private String email;
    private AtPartner nurse;

    @BeforeEach
    void aNurseIsOnTheList() {
        clock.set("2026-11-23T09:30");
        clock.forward(Duration.ofMinutes(70L * turn++));
        email = "nurse" + turn + "@anytown-nurses.example.org";
        people.add("district_nurses", "Nell Example", email, false, Actor.staff("addy"));
        nurse = new AtPartner(mvc, context);
    }

    @Test
    void theEmailedCodeAloneOpensNothing() {
        var mine = "/partner/referrals/"
                + Brought.by(context).to("district_nurses").id();
        nurse.halfIn(email);

        for (var closed : List.of("/partner", mine, "/partner/staff", "/partner/export.csv")) {
            assertThat(nurse.get(closed)).as(closed).hasRedirectedUrl("/partner/sign-in");
        }
        assertThat(nurse.send(mine + "/answer", Map.of("to", "accepted"))).hasStatus(401);
        assertThat(nurse.setsUp()).hasStatusOk();
        assertThat(nurse.get(mine)).hasStatusOk();
        assertThat(nurse.get("/partner/second-factor")).hasRedirectedUrl("/partner/sign-in");
    }

    @Test
    void aCodeOfTheAppLetsThemInOnceAndNoWrongOneDoes() {
        nurse.halfIn(email).setsUp();
        clock.forward(Duration.ofSeconds(31));
        var again = new AtPartner(mvc, context).halfIn(email);
        var code = nurse.app();
        var wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);

        assertThat(again.get("/partner/second-factor")).bodyText().contains("Enter the code from your app");
        assertThat(again.send("/partner/second-factor", Map.of("code", wrong))).hasStatus(422);
        assertThat(again.send("/partner/second-factor/new", Map.of("code", code)))
                .as("a second one is not set up beside the first")
                .hasRedirectedUrl("/partner/sign-in");
        assertThat(again.send("/partner/second-factor", Map.of("code", code))).hasRedirectedUrl("/partner");
        assertThat(again.get("/partner")).hasStatusOk();

        var replaying = new AtPartner(mvc, context).halfIn(email);
        assertThat(replaying.send("/partner/second-factor", Map.of("code", code)))
                .as("a replay")
                .hasStatus(422);
        assertThat(audit.find(Sought.by(person().actor()), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.REFUSED)
                .anyMatch(entry -> entry.action().equals("partner.entered"));
    }

    @Test
    void tenRecoveryCodesAreShownOnceAndEachWorksOnce() {
        nurse.halfIn(email);
        var shown = RECOVERY.matcher(AtPartner.text(nurse.setsUp()))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(shown).hasSize(10).doesNotHaveDuplicates();
        var lost = new AtPartner(mvc, context).halfIn(email);
        assertThat(lost.send(
                        "/partner/second-factor", Map.of("code", shown.get(3).toUpperCase())))
                .hasRedirectedUrl("/partner");
        var again = new AtPartner(mvc, context).halfIn(email);
        assertThat(again.send("/partner/second-factor", Map.of("code", shown.get(3))))
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from partners.recovery_code where person = ?")
                        .param(person().number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void fiveWrongCodesMakeThemWaitThoughTheSixthIsRight() {
        nurse.halfIn(email).setsUp();
        clock.forward(Duration.ofSeconds(31));
        var guessing = new AtPartner(mvc, context).from("2001:db8:7::1").halfIn(email);
        var wrong = "%06d".formatted((Integer.parseInt(nurse.app()) + 1) % 1_000_000);
        for (int i = 0; i < 5; i++) {
            assertThat(guessing.send("/partner/second-factor", Map.of("code", wrong)))
                    .hasStatus(422);
        }
        assertThat(guessing.send("/partner/second-factor", Map.of("code", nurse.app())))
                .hasStatus(429)
                .bodyText()
                .contains("Too many codes were wrong");
        clock.forward(Duration.ofMinutes(16));
        assertThat(guessing.send("/partner/second-factor", Map.of("code", nurse.app())))
                .hasRedirectedUrl("/partner");
    }

    @Test
    void whoeverHasLeftOrIsResetIsOutAtOnce() {
        nurse.halfIn(email).setsUp();
        people.reset("district_nurses", person().number(), Actor.staff("addy"));
        assertThat(nurse.get("/partner")).hasRedirectedUrl("/partner/sign-in");

        nurse.halfIn(email);
        assertThat(nurse.setsUp()).hasStatusOk();
        assertThat(nurse.get("/partner")).hasStatusOk();

        var colleague = new AtPartner(mvc, context).halfIn(email);
        people.end("district_nurses", person().number(), Actor.staff("addy"));
        assertThat(nurse.get("/partner")).hasRedirectedUrl("/partner/sign-in");
        assertThat(colleague.get("/partner/second-factor")).hasRedirectedUrl("/partner/sign-in");
        int letters = nurse.codes(email);
        assertThat(nurse.send("/partner/sign-in", Map.of("email", email))).hasRedirectedUrl("/partner/code");
        assertThat(nurse.codes(email)).isEqualTo(letters);
    }

    private PartnerPerson person() {
        return people.of("district_nurses").stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
