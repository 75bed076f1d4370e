package frontdoor.customers;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import frontdoor.cases.Cases;
import frontdoor.cases.LifeFacts;
import frontdoor.cases.Reporter;
import frontdoor.cases.Requests;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.places.Places;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// What a record reminds staff of: with its reason, never acting alone, and gone once it is dismissed with a reason.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RemindersTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    People people;

    @Autowired
    Places places;

    @Autowired
    Cases cases;

    @Autowired
    LifeFacts facts;

    @Autowired
    LifeReminders reminders;

    @Autowired
    frontdoor.people.Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void anAgeIsSuggestedWithItsReasonAndOpensTheQuestionsOrIsDismissed() {
        long ann = person("Ann Sixtyfive", LocalDate.of(1961, 6, 1), null);
        try (var browser = Browser.at(port).signIn(sessions, "sam", clock.instant())) {
            var page = browser.open("/desk/people/" + ann).page();
            assertThat(page.locator("main").innerText())
                    .contains("I am near State Pension age", "They are 65.", "Nothing is opened or sent by them.");
            browser.check("reminders");

            page.locator("button[name=everything]").click();
            assertThat(page.url()).endsWith("/desk/contact/services/state_pension_age");

            browser.open("/desk/people/" + ann);
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Dismiss this suggestion"))
                    .click();
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText()).contains("Say why it is dismissed");
            browser.complaints().clear();
            browser.check("reminders-dismiss");
            browser.complaints().clear();
            page.fill("#reason", "She has her pension already");
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText())
                    .contains("The suggestion is dismissed")
                    .doesNotContain("They are 65.");
        }
        assertThat(jdbc.sql("select reason from lifeevents.dismissal where person = :ann and cause = 'age-65'")
                        .param("ann", ann)
                        .query(String.class)
                        .single())
                .isEqualTo("She has her pension already");
        assertThat(jdbc.sql("select actor from audit.entry where action = 'reminder.dismissed' and about = :about")
                        .param("about", "person:" + ann)
                        .query(String.class)
                        .list())
                .containsExactly("staff:sam");
    }

    @Test
    void aDeathWhereTheyLiveIsSuggestedAndOneElsewhereIsNot() {
        var home = places.byPostcode("ZZ99 1AA").getFirst();
        long widow = person("Wyn Left", null, home.line());
        long neighbour = person(
                "Nia Nextdoor", null, places.byPostcode("ZZ99 1AA").getLast().line());

        aBereavement()
                .without("last_address")
                .with("last_address-uprn", home.uprn())
                .with("last_address-postcode", home.postcode())
                .openedIn(cases);

        assertThat(events(widow)).containsExactly("someone_has_died");
        assertThat(events(neighbour)).isEmpty();
        assertThat(events(person("Zed Elsewhere", null, null))).isEmpty();
    }

    @Test
    void whatWasGrantedIsSuggestedToWhomItWasGranted() {
        long holder = person("Hal Holder", null, null);
        var reporter = new Reporter(holder, "Hal Holder", "hal@example.org", null, null, "en");
        var badge = Requests.aBlueBadge().by(reporter).openedIn(cases);
        assertThat(facts.of(List.of(holder), List.of(), List.of()).grants()).isEmpty();

        // As its last action writes it, to which many lead: the story of a case is only ever added to.
        jdbc.sql("""
                insert into cases.event (case_id, revision, type, actor, at, particulars)
                values (:id, 2, 'acted', 'system:clock', now(), '{"granted": ["blue_badge"]}')
                """).param("id", badge.id()).update();

        assertThat(facts.of(List.of(holder), List.of(), List.of()).grants()).containsExactly("blue_badge.blue_badge");
        assertThat(events(holder))
                .containsExactlyInAnyOrder("i_have_a_disability_or_health_condition", "i_look_after_someone");
        assertThat(events(person("Ola Other", null, null))).isEmpty();
    }

    private List<String> events(long person) {
        return reminders.of(customers.find(person).orElseThrow()).stream()
                .map(each -> each.event())
                .toList();
    }

    private long person(String name, @Nullable LocalDate born, @Nullable String address) {
        var email = name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@example.org";
        return people.known(new Details(
                name, born, email, null, address == null ? null : "ZZ99 1AA", address, null, "en", null, null));
    }
}
