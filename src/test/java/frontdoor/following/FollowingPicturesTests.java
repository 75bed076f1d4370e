package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.cases.Tracking;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Secret;
import frontdoor.notify.Messages;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A case in each of its states, as the person who follows it sees it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FollowingPicturesTests {

    private static final Map<String, List<String>> NAMED =
            Map.of("named_worker", List.of("Reggie Register"), "tell_us_once", List.of("later"));
    private static final Pattern LINK = Pattern.compile("/solved/[A-Za-z0-9_-]{43}");

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    Additions additions;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void everyStateCanBeReadByEverybody() {
        try (var browser = Browser.at(port)) {
            var kase = aMissedBin().with("notes", "It stands behind the gate").openedIn(cases);
            additions.add(UUID.randomUUID(), kase.reference(), 0, Map.of(Additions.WORDS, "The gate is open now"));
            see(browser, kase, 0, "following-open");
            browser.open(address(kase) + "/add-something").check("following-add");

            act(kase, "ask_more", "waste_officer", Map.of("question", List.of("Which gate is it behind?")));
            see(browser, kase, 0, "following-question");
            browser.open(address(kase) + "/answered").check("following-answer");

            act(kase, "answered", "resident", Map.of("answer", List.of("The left one")));
            clock.set("2026-11-30T10:00");
            cases.runClocksUntil(kase.reference(), clock.instant());
            see(browser, kase, 0, "following-late");

            act(kase, "collected", "crew", Map.of());
            see(browser, kase, 0, "following-done");
            browser.open(address(kase) + "/not-fixed").check("following-not-fixed");
            cases.reopen(
                    UUID.randomUUID(), kase.reference(), Map.of(Additions.WORDS, "It is still full"), Actor.ANONYMOUS);
            see(browser, kase, 0, "following-reopened");
        }
    }

    @Test
    void whoWasToldCanBeReadByEverybody() {
        try (var browser = Browser.at(port)) {
            var kase = aBereavement().openedIn(cases);
            act(kase, "acknowledge", "registrar", NAMED);
            see(browser, kase, 0, "following-told");
            browser.open(address(kase) + "/consent/libraries").check("following-consent");
            browser.page().locator("main button.govuk-button--warning").click();
            browser.check("following-consent-withdrawn");
        }
    }

    @Test
    void aLetterAsksWhetherThatSolvedIt() {
        try (var browser = Browser.at(port)) {
            var kase = aMissedBin().openedIn(cases);
            act(kase, "collected", "crew", Map.of());
            var link = messages.about(kase.reference().value()).stream()
                    .map(letter -> LINK.matcher(letter.message().body()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow();

            browser.open(link).check("following-solved");
            browser.open(link).page().getByText("Yes, it did").click();
            browser.check("following-solved-yes");
            assertThat(browser.page().locator("main").innerText()).contains("You told us this solved it.");
        }
    }

    @Test
    void whoWasAddedReadsItToo() {
        try (var browser = Browser.at(port)) {
            var shared = aMissedBin().with("address-line", "The House We Look At, Anytown");
            var kase = shared.openedIn(cases);
            var nia = new Reporter(null, "Nia Neighbour", "nia@example.org", null, null, "en");
            cases.open(shared.command(UUID.randomUUID()).by(nia).request());
            see(browser, kase, 1, "following-joined");
        }
    }

    @Test
    void aRefusalCanBeLookedAtAgain() {
        try (var browser = Browser.at(port)) {
            var kase = Requests.aBlueBadge().openedIn(cases);
            act(
                    kase,
                    "organisation_not",
                    "blue_badge_officer",
                    Map.of("refusal_reason", List.of("It does not care for the people it drives.")));
            see(browser, kase, 0, "following-refused");
            browser.page().locator("button:has-text('Ask us to look again')").click();
            browser.check("following-review");
        }
    }

    private void see(Browser browser, Case kase, int reporter, String picture) {
        var secret = Secret.fresh();
        tracking.admit(kase.reference(), reporter, secret);
        browser.page()
                .context()
                .addCookies(List.of(new Cookie("__Host-track", secret)
                        .setUrl("https://127.0.0.1:" + port)
                        .setSecure(true)
                        .setHttpOnly(true)));
        browser.open(address(kase)).check(picture);
    }

    private static String address(Case kase) {
        return "/track/" + kase.reference();
    }

    private void act(Case kase, String action, String role, Map<String, List<String>> typed) {
        var now = cases.find(kase.reference()).orElseThrow();
        var by = role.equals("resident") ? Actor.ANONYMOUS : Actor.staff("tam");
        cases.act(UUID.randomUUID(), kase.reference(), now.revision(), action, by, Set.of(role), typed);
    }
}
