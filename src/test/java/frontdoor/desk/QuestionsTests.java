package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Telling;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Enquiries;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The list of what partners asked and nobody has answered.
@SpringBootTest
@AutoConfigureMockMvc
class QuestionsTests {

    private static final String LIST = "/desk/referrals/questions";
    private static final Pattern NEXT = Pattern.compile("href=\"(" + LIST + "\\?after=[^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("href=\"/desk/referrals/([0-9a-f-]{36})\"");
    private static final Actor NURSES = new Actor(Actor.Kind.PARTNER, "district_nurses");
    private static final RequestPostProcessor LIBRARIAN =
            SignedInAs.staff("lib", Set.of("libraries"), Set.of("team_officer"));

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Enquiries enquiries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private AtTheDesk desk;

    @BeforeEach
    void nobodyAsks(@Autowired MockMvcTester mvc) {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("update referrals.referral set asked_at = null").update();
    }

    @Test
    void aQuestionStandsOnTheListWithItsAgeUntilItIsAnswered() {
        assertThat(desk.page(REG, LIST)).contains("No question waits.");
        assertThat(desk.page(REG, "/desk")).doesNotContain("Questions from partners</a>");
        var kase = told();
        ask(kase, "Is there a lift?");
        clock.forward(Duration.ofDays(2));
        ask(kase, "And a key?");

        assertThat(desk.page(REG, LIST))
                .contains(kase.reference().value(), "Anytown District Nurses", "2 days ago")
                .doesNotContain("Is there a lift?");
        assertThat(desk.page(REG, "/desk")).contains("Questions from partners</a> <strong", ">1</strong>");
        assertThat(desk.page(LIBRARIAN, LIST))
                .contains("No question waits.")
                .doesNotContain(kase.reference().value());
        assertThat(desk.page(SignedInAs.holder("supervisor"), LIST))
                .contains(kase.reference().value());

        desk.post(
                REG,
                "/desk/referrals/" + nurses(kase).id() + "/reply",
                Map.of("command", id(), "reply", "Yes, to both"));
        assertThat(desk.page(REG, LIST)).contains("No question waits.");
    }

    @Test
    void myOwnAreThoseOfCasesThatAreGivenToMe() {
        var mine = told();
        var other = told();
        ask(mine, "Which door?");
        ask(other, "Which floor?");
        jdbc.sql("update cases.kase set assignee = 'reg' where reference = ?")
                .param(mine.reference().value())
                .update();

        assertThat(desk.page(REG, LIST + "?shown=mine"))
                .contains(mine.reference().value())
                .doesNotContain(other.reference().value());
        assertThat(desk.page(REG, LIST))
                .contains(mine.reference().value(), other.reference().value());
    }

    @Test
    void whatIsOverIsNotAnswered() {
        var kase = told();
        ask(kase, "Which door?");
        referrals.answer(new Answer(
                UUID.randomUUID(),
                nurses(kase).id(),
                null,
                Status.ENTERED_IN_ERROR,
                null,
                "They are alive",
                Actor.staff("reg"),
                clock.instant()));

        assertThat(desk.page(REG, LIST)).contains("No question waits.");
        assertThat(enquiries.count(List.of("registration"))).isZero();
    }

    @Test
    void theListGoesOnPageByPageAndTheCountEndsSomewhere() {
        var kase = told();
        ask(kase, "Which door?");
        jdbc.sql("""
                insert into referrals.referral (id, reference, service, line, title, team, recipient, route, purpose, shared,
                       basis, agreement, status, since, made_at, requested_at, asked_at)
                select gen_random_uuid(), reference, service, 'line' || n, 'Number ' || n, team, recipient, 'portal', purpose,
                       shared, basis, agreement, 'requested', since, made_at, requested_at, asked_at + n * interval '1 second'
                  from referrals.referral, generate_series(1, 119) as n
                 where id = ?
                """).param(nurses(kase).id()).update();

        assertThat(desk.page(REG, "/desk")).contains(">99+</strong>");
        var seen = new HashSet<String>();
        var page = desk.page(REG, LIST);
        rows(page, seen);
        for (var next = NEXT.matcher(page); next.find(); next = NEXT.matcher(page)) {
            page = desk.page(REG, next.group(1));
            rows(page, seen);
        }
        assertThat(seen).hasSize(120);
    }

    private static void rows(String page, Set<String> seen) {
        var rows = ROW.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(rows).hasSizeLessThanOrEqualTo(Referrals.PAGE);
        seen.addAll(rows);
    }

    private void ask(Case kase, String question) {
        assertThat(enquiries.ask(UUID.randomUUID(), nurses(kase).id(), "partner:district_nurses", question, NURSES))
                .isTrue();
    }

    private Case told() {
        return Telling.told(
                cases, aBereavement().with("also_tell", "district_nurses").openedIn(cases));
    }

    private Referral nurses(Case kase) {
        return referrals.of(kase.reference()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals("district_nurses"))
                .findFirst()
                .orElseThrow();
    }
}
