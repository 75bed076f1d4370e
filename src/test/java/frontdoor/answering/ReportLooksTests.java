package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.directory.Services;
import frontdoor.kernel.Channel;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// What staff see of an emailed report and of a death that was reported twice, in a real browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportLooksTests {

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    Services services;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aFormIsCheckedAndASecondReportIsShown() {
        clock.set("2026-11-23T09:30");
        Requests.aBereavement().with("deceased-name", "Katherine Thomson").openedIn(cases);
        var second = Requests.aBereavement()
                .with("deceased-name", "Catherine Thompson")
                .with("urgent_burial", "true")
                .openedIn(cases);
        var landed = conversations.land(new Incoming(
                "test:" + UUID.randomUUID(),
                Channel.EMAIL,
                Instant.parse("2026-11-23T08:10:00Z"),
                "duty@anytown-nurses.example.org",
                "Duty nurse",
                null,
                "A death",
                EmailedReportTests.filledIn(services),
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                "contact_centre"));
        var conversation = conversations.find(landed.conversation()).orElseThrow();
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "reg", clock.instant());
            browser.open("/desk/cases/" + second.reference()).check("case-may-be-the-same");
        }
        try (var browser = Browser.at(port)) {
            browser.signIn(sessions, "sam", clock.instant());
            browser.open("/desk/inbox/" + conversation.reference()).check("inbox-report-form");
            browser.page().getByText("This is a report form of a partner").click();
            browser.check("answering-report-form");
            browser.page().getByText("Check it and open").click();
            browser.check("answering-report-form-read");
            browser.page().locator("[name=urgent_burial][value=true]").first().check();
            browser.page().locator("#go-on").click();
            browser.check("answering-report-done");
            assertThat(browser.page().getByText("Registrar on call").count()).isEqualTo(1);
        }
    }
}
