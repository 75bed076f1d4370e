package frontdoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import frontdoor.cases.Cases;
import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.notify.Posted;
import frontdoor.partnering.AtPartner;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.services.Service;
import frontdoor.testing.Browser;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A death from the report of a nurse, an officer or a ward to the last acknowledgement: one partner's own system
/// answers, one by the portal, one by the link in its email, and one never does. The family reads the truth all along.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "frontdoor.endpoints.inside=localhost")
class AfterADeathTests {

    private static final Pattern LINK = Pattern.compile("/partner/open\\?key=3?D?([A-Za-z0-9_-]{43})");
    static final String SILENT = "palliative";

    @Autowired
    ApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Map<String, RecurringTask<Void>> jobs;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void goesFromTheReportToTheLastAcknowledgement(Death death) throws Exception {
        clock.set("2026-11-23T09:30");
        try (var post = new Posted(context);
                var store = new StockSystem(context, port);
                var reporter = Browser.at(port);
                var registrar = Browser.at(port);
                var worker = Browser.at(port)) {
            var reference = Reporting.of(death, reporter, context);
            try (var family = new Family(port, referrals, bereavement(), reference, death.email("family"), post)) {
                family.readsTheTruth();
                assertThat(referrals.of(reference)).isEmpty();
                family.browser.check("journey-" + death.name() + "-reported");
                registrar.signIn(sessions, "morgan", clock.instant());
                acts(registrar, reference, death == Death.SUDDEN ? "acknowledge_waiting" : "acknowledge");
                family.readsTheTruth();
                if (death == Death.SUDDEN) {
                    assertThat(line(reference, "registration")).isNull();
                    assertThat(family.browser.page().content()).contains("coroner");
                }

                run("carryReferrals");
                assertThat(store.works("accepted", "completed"))
                        .singleElement()
                        .satisfies(shared -> assertThat(shared).contains("Al Example", reference.value()));
                family.readsTheTruth();

                new AtPartner(null, context).comesIn(worker, death.portal, "Wyn", death.email("wyn"));
                answers(
                        worker,
                        "/partner/referrals/" + sent(reference, death.portal).id());
                family.readsTheTruth();
                byLink(reference, post);
                family.readsTheTruth();
                teamsAnswer(reference);
                family.readsTheTruth();

                reporter.open("/partner/reports").check("journey-" + death.name() + "-reports");

                registrar.open("/"); // an open case asks who else has it, which ends when the sign-in does
                clock.set("2026-11-26T09:30");
                run("sweepReferrals");
                clock.set("2026-12-01T09:30");
                run("sweepReferrals");
                assertThat(sent(reference, SILENT).isUnanswered()).isTrue();
                family.comesIn();
                family.readsTheTruth();
                family.browser.check("journey-" + death.name() + "-silent");
                registrar.signIn(sessions, "morgan", clock.instant());
                registrar.open("/desk/cases/" + reference).check("journey-" + death.name() + "-desk");

                if (death == Death.SUDDEN) {
                    family.readsThatNoTimeCanBeChosen();
                    acts(registrar, reference, "coroner_done");
                    assertThat(sent(reference, "registration").status()).isEqualTo(Status.REQUESTED);
                    family.readsTheTruth();
                    teamsAnswer(reference);
                }
                registers(death, family, registrar, reference);
                assertThat(cases.find(reference).orElseThrow().isOpen())
                        .as("one has not answered")
                        .isTrue();
                new AtPartner(null, context).comesIn(worker, SILENT, "Late", death.email("late"));
                answers(worker, "/partner/referrals/" + sent(reference, SILENT).id());
                family.readsTheTruth();
                family.browser.check("journey-" + death.name() + "-over");
                assertThat(cases.find(reference).orElseThrow().state().outcome())
                        .isEqualTo("all_told");
            }
        }
    }

    /// J3: the family chooses a time, moves it, and the officer reads it in the story.
    private void registers(Death death, Family family, Browser registrar, Reference reference) {
        var first = family.choosesATime(2);
        family.browser.check("journey-" + death.name() + "-appointment");
        var second = family.choosesATime(4);
        assertThat(second).isNotEqualTo(first);
        family.browser.open("/track/" + reference + "/your-pack");
        assertThat(family.browser.page().content()).contains(second).doesNotContain(first);
        registrar.open("/desk/cases/" + reference);
        assertThat(registrar.page().content()).contains("Appointment booked: " + first, "Appointment moved: " + second);
        var slot = cases.find(reference).orElseThrow().state().clocks().get("after_coroner");
        assertThat(slot == null || !slot.isRunning()).as("the promise is kept").isTrue();
    }

    private void acts(Browser browser, Reference reference, String action) {
        var page =
                browser.open("/desk/cases/" + reference + "/actions/" + action).page();
        if (action.equals("coroner_done")) {
            Reporting.pick(browser, "coroner_says", "to_register");
        } else {
            page.locator("#named_worker").fill("Morgan Example");
            Reporting.pick(browser, "tell_us_once", "later");
        }
        page.locator("form[action$='/actions/" + action + "'] button[type=submit]")
                .last()
                .click();
        assertThat(page.url()).contains("did=done");
    }

    private static void answers(Browser browser, String address) {
        var page = browser.open(address).page();
        page.getByText("We take this on").click();
        page.getByText("It is done").click();
    }

    /// The group without accounts opens the link in its email, which names nobody.
    private void byLink(Reference reference, Posted post) {
        var friends = sent(reference, "counselling");
        var letter = post.all().stream()
                .filter(each -> each.to().startsWith("friends@"))
                .toList()
                .getLast()
                .text();
        assertThat(letter).doesNotContain("Example 0", "Bea Example", reference.value());
        var key = LINK.matcher(letter.replace("=\r\n", ""));
        assertThat(key.find()).as(letter).isTrue();
        try (var friend = Browser.withoutJavaScript(port)) {
            var page = friend.open("/partner/open?key=" + key.group(1)).page();
            page.getByText("Send me a code").click();
            page.getByLabel("Code").fill(new AtPartner(null, context).code("friends@anytown-bereavement.example.org"));
            page.getByText("Continue").click();
            answers(friend, "/partner/referrals/" + friends.id());
        }
    }

    /// Teams of the council, and those whom it rang, say that they have done their part.
    private void teamsAnswer(Reference reference) {
        referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(each ->
                        each.status() == Status.REQUESTED && !each.line().equals(SILENT))
                .forEach(each -> {
                    for (var to : List.of(Status.ACCEPTED, Status.COMPLETED)) {
                        referrals.answer(new Answer(
                                UUID.randomUUID(),
                                each.id(),
                                each.recipient(),
                                to,
                                null,
                                null,
                                Actor.staff("tam"),
                                clock.instant()));
                    }
                });
    }

    private Service bereavement() {
        return context.getBean(Services.class).current("bereavement").orElseThrow();
    }

    private void run(String job) {
        var task = jobs.get(job);
        task.execute(task.instance("journey"), null);
    }

    private Referral sent(Reference reference, String line) {
        var found = line(reference, line);
        assertThat(found).as(line).isNotNull();
        return found;
    }

    private @Nullable Referral line(Reference reference, String line) {
        return referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .reduce((_, last) -> last)
                .orElse(null);
    }
}
